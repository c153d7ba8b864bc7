import type { Metadata } from "next";
import { OperatorContact } from "@/components/layout/operator-contact";
import { TextPage } from "@/components/layout/text-page";
import { Card } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import { TextLink } from "@/components/ui/text-link";
import { demoMoney, env } from "@/lib/platform/env";
import packageJson from "@/package.json";

export const metadata: Metadata = {
  title: "About",
  description: "Who runs this site, what Piecework is, and what it refuses to do.",
};

export default function AboutPage() {
  return (
    <TextPage
      title="About"
      lead="Piecework is open software for a marketplace of small paid jobs. Anybody may run one; this is one."
    >
      <div className="grid gap-10 lg:grid-cols-[1fr_22rem] lg:gap-16">
        <div className="prose">
          <h2>Why it exists</h2>
          <p>
            Small jobs are often paid late, turned down in one click and lost in accounts that close without a
            word. None of that is needed. If the money is set aside before anybody starts, if silence pays
            instead of costing, and if every verdict has to be explained, both sides can work with strangers.
          </p>
          <h2>How it is kept honest</h2>
          <p>
            Money lives in a double-entry ledger that can only be added to. The sum of all entries is zero,
            every balance equals its entries, and what a job has locked is what its open positions can still
            cost. The software checks this by itself, and the people who keep the books can see the result.
          </p>
          <p>
            The numbers it decides by are public: <TextLink href="/rules">Rules and numbers</TextLink>.
            Whoever changes one leaves their name, the date and the reason.
          </p>
          <h2>What it does not do</h2>
          <p>
            It sends no data about you to anybody who is not needed to run it, shows no advertising and counts
            no visits. No machine turns down a person's work.
          </p>
        </div>
        <Card className="self-start">
          <h2 className="mb-2 font-bold text-lg">This site</h2>
          <Facts
            rows={[
              { label: "Run by", value: env.OPERATOR_NAME },
              {
                label: "Contact",
                value: <OperatorContact name={env.OPERATOR_NAME} email={env.OPERATOR_EMAIL} />,
              },
              { label: "Software", value: `Piecework ${packageJson.version}` },
              { label: "Licence", value: "AGPL 3.0" },
              { label: "Money", value: demoMoney() ? "Invented, for trying it out" : "US dollars" },
            ]}
          />
        </Card>
      </div>
    </TextPage>
  );
}
