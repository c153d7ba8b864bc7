"use client";
import { Dialog } from "@/components/ui/dialog";
import { KeyHint } from "@/components/ui/key-hint";

const keys: { keys: string[]; does: string }[] = [
  { keys: ["J", "K"], does: "next, previous; arrow keys too" },
  { keys: ["S"], does: "Satisfied, and on to the next" },
  { keys: ["N", "1–7"], does: "Not satisfied, with that reason" },
  { keys: ["X"], does: "select or not" },
  { keys: ["A"], does: "select everything that waits" },
  { keys: ["U", "Z"], does: "undo the last decision" },
  { keys: ["↵"], does: "send now; then show what comes next" },
  { keys: ["Space"], does: "see the image large" },
  { keys: ["G", "L", "F"], does: "grid, list, focus" },
  { keys: ["Esc"], does: "clear the selection" },
];

/** Which key does what, and the switch that turns them off. */
export function KeySheet({
  on,
  onSwitch,
  onClose,
}: {
  on: boolean;
  onSwitch: (on: boolean) => void;
  onClose: () => void;
}) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Keys on this page">
      <dl className="divide-y divide-line">
        {keys.map((entry) => (
          <div key={entry.does} className="flex items-center justify-between gap-4 py-2">
            <dt className="text-ink-2">{entry.does}</dt>
            <dd className="flex gap-1">
              {entry.keys.map((key) => (
                <KeyHint key={key}>{key}</KeyHint>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <label className="mt-4 flex cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => onSwitch(event.target.checked)}
          className="size-5 accent-primary"
        />
        Use single keys on this page
      </label>
    </Dialog>
  );
}
