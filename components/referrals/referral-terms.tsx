import { Card, CardHeader } from "@/components/ui/card";
import { formatMoney, type Micros } from "@/lib/core/money";

/** The rules of referrals in force. */
export interface Terms {
  workerBps: number;
  workerDays: number;
  workerCapMicros: Micros;
  employerBps: number;
  employerCapMicros: Micros;
  rewardDays: number;
}

const percent = (bps: number) => `${bps / 100} %`;

/** What a referral brings, and what it does not. */
export function ReferralTerms({ terms }: { terms: Terms }) {
  const { workerBps, workerDays, workerCapMicros, employerBps, employerCapMicros, rewardDays } = terms;
  return (
    <Card>
      <CardHeader title="What it brings you" />
      <ul className="list-disc space-y-2 pl-5">
        <li>
          <strong>{percent(workerBps)}</strong> of what they earn with Satisfied tasks in their first{" "}
          {workerDays} days, up to {formatMoney(workerCapMicros)} for each person.
        </li>
        <li>
          <strong>{percent(employerBps)}</strong> of the pay of Satisfied tasks on jobs they post, up to{" "}
          {formatMoney(employerCapMicros)} for each person.
        </li>
        <li>Piecework pays it on top, into your Earned. The people you bring lose nothing.</li>
        <li>You can withdraw it {rewardDays} days later.</li>
        <li>Accounts of one person, or of people who share a payout method or a device, do not count.</li>
      </ul>
    </Card>
  );
}
