import { type JobTexts, TextsDiff } from "../jobs/texts-diff";
import { Card } from "../ui/card";
import { DateTime } from "../ui/date-time";

export interface ShownCorrection {
  id: string;
  createdAt: Date;
  reason: string;
  before: JobTexts;
  after: JobTexts;
}

/** What moderators changed in a job, newest first. */
export function Corrections({ corrections }: { corrections: ShownCorrection[] }) {
  return corrections.map((correction) => (
    <Card key={correction.id} tone="sunken">
      <p className="mb-3">
        <span className="font-bold">Corrected</span>{" "}
        <DateTime value={correction.createdAt} kind="relative" className="text-ink-2" />: {correction.reason}
      </p>
      <TextsDiff before={correction.before} after={correction.after} />
    </Card>
  ));
}
