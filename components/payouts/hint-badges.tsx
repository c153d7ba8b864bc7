import type { Hint } from "@/lib/payouts/request-queries";
import { Badge, type Tone } from "../ui/badge";

const words: Record<Hint, { tone: Tone; text: string }> = {
  hold: { tone: "bad", text: "On hold" },
  debt: { tone: "bad", text: "Owes money" },
  review: { tone: "wait", text: "To be decided" },
  paused: { tone: "wait", text: "Method changed" },
  large: { tone: "wait", text: "Two persons" },
  shared: { tone: "bad", text: "Shared destination" },
  first: { tone: "info", text: "First withdrawal" },
  new: { tone: "info", text: "New account" },
  late: { tone: "bad", text: "Late" },
};

/** What makes a payment worth a second look. */
export function HintBadges({ hints }: { hints: Hint[] }) {
  if (hints.length === 0) return <span className="text-ink-2 text-sm">None</span>;
  return (
    <span className="flex flex-wrap gap-1">
      {hints.map((hint) => (
        <Badge key={hint} tone={words[hint].tone}>
          {words[hint].text}
        </Badge>
      ))}
    </span>
  );
}
