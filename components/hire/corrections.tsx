import { diffWords } from "diff";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import type { ShownCorrection } from "@/lib/jobs/manage-schema";

/** What moderators changed before approving, word by word. */
export function Corrections({ corrections }: { corrections: ShownCorrection[] }) {
  return corrections.map((correction) => (
    <Card key={correction.id}>
      <h2 className="font-bold text-lg">A moderator corrected this job</h2>
      <p className="text-ink-2">
        <DateTime value={correction.at} />: <q className="[overflow-wrap:anywhere]">{correction.reason}</q>
      </p>
      <div className="mt-3 space-y-2 rounded-md bg-sunken p-3">
        <p className="font-bold">
          <WordDiff before={correction.before.title} after={correction.after.title} />
        </p>
        <ol className="list-decimal space-y-1 pl-5 marker:text-thread">
          {pairs(correction).map(({ number, before, after }) => (
            <li key={number} className="whitespace-pre-line">
              <WordDiff before={before} after={after} />
            </li>
          ))}
        </ol>
      </div>
    </Card>
  ));
}

/** The steps before and after side by side; one that was added or taken away meets an empty one. */
function pairs({ before, after }: ShownCorrection) {
  const length = Math.max(before.steps.length, after.steps.length);
  return Array.from({ length }, (_, index) => ({
    number: index + 1,
    before: before.steps[index] ?? "",
    after: after.steps[index] ?? "",
  }));
}

function WordDiff({ before, after }: { before: string; after: string }) {
  let at = 0;
  return diffWords(before, after).map(({ value, added, removed }) => {
    const key = at++;
    if (added) {
      return (
        <ins key={key} className="rounded-sm bg-ok-bg text-ok decoration-1 underline-offset-3">
          {value}
        </ins>
      );
    }
    if (removed) {
      return (
        <del key={key} className="rounded-sm bg-bad-bg text-bad">
          {value}
        </del>
      );
    }
    return <span key={key}>{value}</span>;
  });
}
