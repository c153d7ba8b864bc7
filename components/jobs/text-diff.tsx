import { diffWordsWithSpace } from "diff";

/** Two versions of a text as one, with what was taken out and what was put in. */
export function TextDiff({ before, after }: { before: string; after: string }) {
  return (
    <p dir="auto" className="whitespace-pre-line leading-6 [overflow-wrap:anywhere]">
      {diffWordsWithSpace(before, after).map((part, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a diff have no other identity.
        if (part.added) return <Inserted key={index}>{part.value}</Inserted>;
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a diff have no other identity.
        if (part.removed) return <Deleted key={index}>{part.value}</Deleted>;
        return part.value;
      })}
    </p>
  );
}

function Inserted({ children }: { children: string }) {
  return (
    <ins className="rounded-sm bg-ok-bg text-ok decoration-2 underline-offset-2">
      <span className="sr-only"> inserted: </span>
      {children}
    </ins>
  );
}

function Deleted({ children }: { children: string }) {
  return (
    <del className="rounded-sm bg-bad-bg text-bad">
      <span className="sr-only"> removed: </span>
      {children}
    </del>
  );
}
