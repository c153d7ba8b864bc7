import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { ManagePage } from "@/components/hire/manage-page";
import { requireActor } from "@/lib/auth/current-actor";
import { managedJob } from "@/lib/jobs/employer-queries";
import { balancesOf } from "@/lib/ledger/queries";
import { addMore, cancel, copy, pause, resume, stop } from "./actions";

export const metadata: Metadata = { title: "Manage job" };

export default async function ManageJobPage({ params }: PageProps<"/hire/jobs/[id]">) {
  const [actor, { id }] = await Promise.all([requireActor(), params]);
  const [job, balances] = await Promise.all([orNotFound(managedJob(actor, id)), balancesOf(actor.id)]);
  if (job.status === "DRAFT") redirect(`/hire/jobs/${id}/edit` as Route);
  return (
    <ManagePage
      job={job}
      spendableMicros={balances.walletMicros + balances.earnedMicros}
      requestId={crypto.randomUUID()}
      actions={{ cancel, pause, resume, stop, addMore, copy }}
    />
  );
}
