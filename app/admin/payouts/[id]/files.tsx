import { FileCard } from "@/components/payouts/file-card";
import { ProveForm } from "@/components/payouts/prove-form";
import { ResultsForm } from "@/components/payouts/results-form";
import { Card, CardHeader } from "@/components/ui/card";
import type { RunDetail } from "@/lib/payouts/queries";
import { apply, handOut, preview, prove } from "./actions";

/** What a person pays with a file, and the results that come back; asks for the second factor before. */
export function Files({ detail: { run, totals, counts }, stepped }: { detail: RunDetail; stepped: boolean }) {
  const files = totals.filter(({ provided, ready, sent }) => !provided && ready + sent > 0);
  const toImport = files.some(({ sent }) => sent > 0) || (counts.UNKNOWN ?? 0) > 0;
  const toDecide = (counts.FAILED ?? 0) > 0;
  if (files.length === 0 && !toImport && !toDecide) return null;
  return (
    <>
      {!stepped && (
        <Card>
          <CardHeader
            title="Confirm that it is you"
            description="Needed once for files, results and retries."
          />
          <ProveForm runId={run.id} prove={prove} />
        </Card>
      )}
      {files.length > 0 && (
        <Card className="space-y-6">
          <CardHeader
            title="Paid with a file"
            description="Handing out marks them as sent. The file opens afterwards."
          />
          {files.map((total) => (
            <FileCard key={total.kind} runId={run.id} total={total} handOut={handOut} />
          ))}
        </Card>
      )}
      {toImport && (
        <Card>
          <CardHeader
            title="Results"
            description="Tell what became of them. Importing a file twice changes nothing."
          />
          <ResultsForm runId={run.id} preview={preview} apply={apply} />
        </Card>
      )}
    </>
  );
}
