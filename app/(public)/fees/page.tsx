import type { Metadata } from "next";
import { LedgerCard } from "@/components/home/ledger-card";
import { TextPage } from "@/components/layout/text-page";
import { Card, CardHeader } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import { Money } from "@/components/ui/money";
import { settingsInForce } from "@/lib/settings/read";
import { settingPrinter } from "@/lib/settings/words";
import { exampleLines } from "../home-texts";
import { workedExample } from "../worked-example";

export const metadata: Metadata = {
  title: "Fees",
  description: "What working and hiring on Piecework cost, with one job worked out to the last cent.",
};

export default async function FeesPage() {
  const settings = await settingsInForce();
  const print = settingPrinter(settings);
  const example = workedExample(settings);
  const perPosition = example.payMicros + example.feePerTaskMicros;
  return (
    <TextPage
      title="Fees"
      lead="Two fees, both paid by the employer on top of the pay. The worker receives the pay shown; a withdrawal costs what sending it costs."
    >
      <div className="grid gap-6 md:grid-cols-2">
        <Card>
          <CardHeader title="Working" />
          <Facts
            className="text-lg"
            rows={[
              { label: "Opening an account", value: "free" },
              { label: "Taken from your pay", value: "nothing" },
              { label: "Using Earned for jobs of your own", value: "free" },
              {
                label: "Withdrawal by PayPal",
                value: `${print("withdrawals.paypalBps")}, at least ${print("withdrawals.paypalMinMicros")}`,
              },
              { label: "Withdrawal in USDC", value: print("withdrawals.usdcMicros") },
              { label: "Withdrawal by bank transfer", value: print("withdrawals.bankMicros") },
            ]}
          />
        </Card>
        <Card>
          <CardHeader title="Hiring" />
          <Facts
            className="text-lg"
            rows={[
              { label: "Deposit", value: "free" },
              { label: "Approval of a job", value: print("fees.approvalMicros") },
              { label: "On the pay of each Satisfied task", value: print("fees.satisfiedBps") },
              { label: "Cancelled or declined", value: "all of it back" },
              { label: "Unspent deposit back to the card", value: "free" },
            ]}
          />
        </Card>
      </div>
      <section className="mt-14 grid gap-8 lg:grid-cols-[1fr_1.1fr] lg:gap-16">
        <div className="prose">
          <h2>One job, worked out</h2>
          <p>
            You publish {example.positions} positions at <Money micros={example.payMicros} />. The fee on each
            is {print("fees.satisfiedBps")}, which is <Money micros={example.feePerTaskMicros} />, so one
            position costs <Money micros={perPosition} />. With the approval fee the job locks{" "}
            <Money micros={example.lockedMicros} />.
          </p>
          <p>
            {example.satisfied} tasks are Satisfied. Each worker receives <Money micros={example.payMicros} />{" "}
            at the moment of the rating. Then you stop the job: <Money micros={example.refundMicros} /> comes
            back.
          </p>
          <p>
            Amounts are exact to a millionth of a dollar. Nothing is rounded on the way, and the last line of
            every job is zero.
          </p>
        </div>
        <LedgerCard title="The same job in the ledger" lines={exampleLines(example, print)} />
      </section>
    </TextPage>
  );
}
