import { requireActor } from "@/lib/auth/current-actor";
import { runReport } from "@/lib/payouts/files";
import { csvAnswer } from "../csv-answer";

/** What became of each withdrawal of a run, without destinations. */
export async function GET(_request: Request, { params }: RouteContext<"/admin/payouts/[id]/report">) {
  const actor = await requireActor("finance");
  const { id } = await params;
  return csvAnswer(`${id}.csv`, runReport(actor, id));
}
