import { TextDiff } from "./text-diff";

/** The texts of a job that a moderator may correct. */
export interface JobTexts {
  title: string;
  steps: string[];
}

const joined = (steps: string[]) => steps.map((step, index) => `${index + 1}. ${step}`).join("\n");

/** A job's title and steps before and after a correction, each shown only if it changed. */
export function TextsDiff({ before, after }: { before: JobTexts; after: JobTexts }) {
  const titleChanged = before.title !== after.title;
  const stepsChanged = joined(before.steps) !== joined(after.steps);
  if (!titleChanged && !stepsChanged) return <p className="text-ink-2">Nothing is changed yet.</p>;
  return (
    <dl className="space-y-3 [&>div>dt]:mb-0.5 [&>div>dt]:text-ink-2 [&>div>dt]:text-sm">
      {titleChanged && (
        <div>
          <dt>Title</dt>
          <dd className="font-medium">
            <TextDiff before={before.title} after={after.title} />
          </dd>
        </div>
      )}
      {stepsChanged && (
        <div>
          <dt>Steps</dt>
          <dd>
            <TextDiff before={joined(before.steps)} after={joined(after.steps)} />
          </dd>
        </div>
      )}
    </dl>
  );
}
