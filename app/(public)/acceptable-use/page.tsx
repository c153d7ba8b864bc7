import type { Metadata } from "next";
import { TextPage } from "@/components/layout/text-page";
import { TextLink } from "@/components/ui/text-link";
import { settingsInForce } from "@/lib/settings/read";
import { settingPrinter } from "@/lib/settings/words";
import { refusals } from "./refusals";

export const metadata: Metadata = {
  title: "What is not accepted",
  description:
    "What a job on Piecework may not ask for, and why. Moderators check every job against this list.",
};

export default async function AcceptableUsePage() {
  const list = refusals(settingPrinter(await settingsInForce()));
  return (
    <TextPage
      title="What is not accepted"
      lead="A moderator reads every job against this list before anybody else sees it. A job on it is declined, its whole cost comes back, and the reason is written down."
    >
      <ol className="grid gap-x-12 gap-y-6 md:grid-cols-2">
        {list.map(({ title, why }, index) => (
          <li key={title} className="flex gap-4 border-line border-t pt-4">
            <span aria-hidden className="w-7 shrink-0 font-display text-ink-3 text-xl tabular-nums">
              {index + 1}
            </span>
            <div>
              <h2 className="font-bold text-lg">{title}</h2>
              <p className="mt-0.5 text-ink-2 text-lg">{why}</p>
            </div>
          </li>
        ))}
      </ol>
      <div className="prose mt-12">
        <h2>Allowed, with extra care</h2>
        <p>
          Paid likes, follows, shares and votes are read with extra care, because the site they happen on may
          forbid them. Whoever runs this site can forbid them altogether.
        </p>
        <h2>For workers</h2>
        <p>
          Proof is your own work. Invented, copied or bought proof, a second account, and asking an employer
          to pay outside are reasons to lose the account.
        </p>
        <h2>If you see it</h2>
        <p>
          Write to us with the address of the job: <TextLink href="/contact">Contact</TextLink>.
        </p>
      </div>
    </TextPage>
  );
}
