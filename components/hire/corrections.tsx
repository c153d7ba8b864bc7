import { TextsDiff } from "@/components/jobs/texts-diff";
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
      <div className="mt-3 rounded-md bg-sunken p-3">
        <TextsDiff before={correction.before} after={correction.after} />
      </div>
    </Card>
  ));
}
