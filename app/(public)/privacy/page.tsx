import type { Metadata } from "next";
import { OperatorContact } from "@/components/layout/operator-contact";
import { TextPage } from "@/components/layout/text-page";
import { env } from "@/lib/platform/env";
import { settingsInForce } from "@/lib/settings/read";
import { settingPrinter } from "@/lib/settings/words";
import { keptData } from "./kept-data";
import { KeptDataList } from "./kept-data-list";

export const metadata: Metadata = {
  title: "Privacy",
  description: "What this site knows about you, why, who sees it and when it is deleted.",
};

export default async function PrivacyPage() {
  const data = keptData(settingPrinter(await settingsInForce()));
  return (
    <TextPage title="Privacy" lead="What this site knows about you, what for, who sees it, and until when.">
      <KeptDataList data={data} />
      <div className="prose mt-4">
        <h2>Who else is involved</h2>
        <ul>
          <li>
            Stripe takes card payments on its own pages. We learn whether and how much was paid, never the
            card.
          </li>
          <li>UploadThing stores files. They are private and opened through links that last minutes.</li>
          <li>
            Inngest starts timed work such as automatic ratings. It sees identifiers, not what you wrote.
          </li>
          <li>A mail server delivers the mails that your account needs.</li>
        </ul>
        <p>Nobody else. No advertising, no visitor counting, no scripts or fonts from other sites.</p>
        <h2>Cookies</h2>
        <p>
          One keeps you logged in. One remembers light or dark if you chose it. One remembers your time zone,
          so that dates are right from the first moment. One remembers, until you confirm your address, which
          page you signed up from. None of them follows you anywhere.
        </p>
        <h2>Your rights</h2>
        <p>
          You may see, correct and take away your data, object to its use, and have it deleted as far as the
          books allow: entries of the ledger are never changed, but after deletion they no longer lead to you.
          Where to: <OperatorContact name={env.OPERATOR_NAME} email={env.OPERATOR_EMAIL} subject="My data" />.
          You may also complain to your data protection authority.
        </p>
      </div>
    </TextPage>
  );
}
