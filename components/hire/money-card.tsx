import { Card } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import { decimalsFor, Money } from "@/components/ui/money";
import type { ManagedJob } from "@/lib/jobs/manage-schema";

/** What the job has cost so far, and where the rest of its money is. */
export function MoneyCard({ job }: { job: ManagedJob }) {
  const done = BigInt(job.numbers.satisfied);
  const approval = job.publishedAt ? job.approvalFeeMicros : 0n;
  const lines = {
    paid: done * job.payMicros,
    fees: done * job.feeMicros,
    approval,
    back: job.refundedMicros,
    locked: job.lockedMicros,
  };
  const decimals = decimalsFor([...Object.values(lines), job.payMicros, job.feeMicros]);
  const money = (micros: bigint) => <Money micros={micros} decimals={decimals} />;
  return (
    <Card>
      <h2 className="font-bold text-lg">Money</h2>
      <Facts
        className="mt-1"
        rows={[
          { label: "Pay per position", value: money(job.payMicros) },
          { label: "Fee per Satisfied task", value: money(job.feeMicros) },
          { label: "Paid to workers", value: money(lines.paid) },
          { label: "Fees on that", value: money(lines.fees) },
          { label: "Approval fee", value: money(lines.approval) },
          { label: "Back in your Wallet", value: money(lines.back) },
          { label: "Locked", value: money(lines.locked), strong: true },
        ]}
      />
    </Card>
  );
}
