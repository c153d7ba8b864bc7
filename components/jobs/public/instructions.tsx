import { Code, FileText, Image, Link2, type LucideIcon, Type } from "lucide-react";
import type { ReactNode } from "react";

/** A required proof as people see it. */
export interface ShownProof {
  id: string;
  kind: "TEXT" | "URL" | "CODE" | "IMAGE" | "PDF";
  label: string;
}

const icons: Record<ShownProof["kind"], LucideIcon> = {
  TEXT: Type,
  URL: Link2,
  CODE: Code,
  IMAGE: Image,
  PDF: FileText,
};

/** How a text is shown; a moderator sees phrases marked in it. */
type ShowText = (text: string) => ReactNode;

const plain: ShowText = (text) => text;

/** The numbered steps of a job. */
export function StepList({ steps, show = plain }: { steps: string[]; show?: ShowText }) {
  return (
    <ol className="space-y-4">
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are told apart by their number alone.
        <li key={index} className="flex gap-3.5">
          <span
            aria-hidden
            className="flex size-7 shrink-0 items-center justify-center rounded-sm bg-selected font-display text-primary"
          >
            {index + 1}
          </span>
          <p
            dir="auto"
            className="min-w-0 max-w-[72ch] whitespace-pre-line pt-0.5 text-lg [overflow-wrap:anywhere]"
          >
            {show(step)}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The proof a worker hands in, each with its kind and what may be sent. */
export function ProofList({
  proofs,
  show = plain,
}: {
  proofs: (ShownProof & { name: string; hint: string })[];
  show?: ShowText;
}) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {proofs.map(({ id, kind, label, name, hint }) => {
        const Icon = icons[kind];
        return (
          <li key={id} className="flex gap-3.5 p-4">
            <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-thread" strokeWidth={1.75} />
            <div className="min-w-0">
              <p dir="auto" className="font-medium text-lg [overflow-wrap:anywhere]">
                {show(label)}
              </p>
              <p className="text-ink-2 text-sm">
                {name} · {hint}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
