import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { BalanceParts } from "@/components/wallet/balance-parts";
import { LockedJobs } from "@/components/wallet/locked-jobs";
import { bucketNames, statementHref } from "@/components/wallet/words";
import { requireActor } from "@/lib/auth/current-actor";
import { lockedJobs } from "@/lib/jobs/locked-queries";
import { explainBalance } from "@/lib/ledger/queries";
import { readBucket } from "@/lib/ledger/schema";

export const metadata: Metadata = { title: "A balance explained" };

export default async function BalancePage({ params }: PageProps<"/wallet/balance/[bucket]">) {
  const { id } = await requireActor();
  const bucket = readBucket((await params).bucket);
  if (!bucket) notFound();
  const [{ parts, balanceMicros }, locked] = await Promise.all([
    explainBalance(id, bucket),
    bucket === "LOCKED" ? lockedJobs(id) : null,
  ]);
  return (
    <>
      <PageHeader
        title={`What makes ${bucketNames[bucket]}`}
        description="All entries of this balance, summed by what caused them."
        crumbs={[{ label: "Wallet", href: "/wallet" }]}
      />
      <div className="space-y-6">
        <BalanceParts bucket={bucket} parts={parts} balanceMicros={balanceMicros} />
        {locked && <LockedJobs jobs={locked} />}
        <TextLink href={statementHref(bucket)}>See every entry of {bucketNames[bucket]}</TextLink>
      </div>
    </>
  );
}
