import type { Metadata } from "next";
import { OperatorContact } from "@/components/layout/operator-contact";
import { TextPage } from "@/components/layout/text-page";
import { TextLink } from "@/components/ui/text-link";
import { env } from "@/lib/platform/env";
import { settingsInForce } from "@/lib/settings/read";
import { settingPrinter } from "@/lib/settings/words";

export const metadata: Metadata = {
  title: "Terms",
  description: "The agreement between you, the people you work with, and whoever runs this site.",
};

export default async function TermsPage() {
  const print = settingPrinter(await settingsInForce());
  return (
    <TextPage title="Terms" lead={`The agreement between you and ${env.OPERATOR_NAME}, who runs this site.`}>
      <div className="prose">
        <h2>1. What this site is</h2>
        <p>
          A place where people offer small jobs and others do them. The agreement about a job is between the
          employer and the worker; the site sets its rules, holds the money in between and keeps the books.
          Nobody becomes an employee of the site by using it.
        </p>
        <h2>2. Your account</h2>
        <p>
          You are at least {print("accounts.minAge")} years old, have one account, and what you say about
          yourself is true. You keep your password to yourself and answer for what is done with the account.
        </p>
        <h2>3. Jobs</h2>
        <p>
          An employer describes the job completely, so that it can be done from its steps alone. It asks for
          nothing that stands under <TextLink href="/acceptable-use">What is not accepted</TextLink>. By
          publishing, the employer agrees that the whole cost is locked until the job ends. A moderator may
          correct the wording, and the employer sees what was changed.
        </p>
        <h2>4. Work and rating</h2>
        <p>
          A worker does the work personally and as described. The employer rates it honestly and in time. A
          task that is not rated at its date counts as Satisfied and is paid. Satisfied is final. Not
          satisfied needs a true reason, explained in words; turning down good work to avoid paying for it is
          a reason to lose the account.
        </p>
        <p>
          With the payment the employer may use the result for any lawful purpose. Work that was not paid for
          may not be used.
        </p>
        <h2>5. Money</h2>
        <p>
          Amounts are in US dollars. The fees are those under <TextLink href="/fees">Fees</TextLink> at the
          moment a job is published; later changes never touch it. Deposits and refunds go to the Wallet,
          which pays for jobs here and is never paid out; money that went from Earned into a job and comes
          back also goes to the Wallet. The unspent part of a deposit can go back to its card within{" "}
          {print("deposits.refundDays")}. Earned comes from rated work and rewards of this site, and is paid
          out to the person it belongs to, whose identity the law may oblige us to know. If your bank takes a
          payment back, you owe what has been spent of it; whoever was paid for work keeps the pay. You answer
          for taxes on what you earn.
        </p>
        <h2>6. Limits and ends</h2>
        <p>
          The site may pause a job, hold back money or limit an account when these terms are broken or the law
          demands it. It tells you why, until when, and how to answer. You may leave at any time; open work is
          finished first, and money that was earned honestly stays yours.
        </p>
        <h2>7. Liability</h2>
        <p>
          The site is offered with care and as it is. Nobody is liable for what could not be foreseen; nothing
          here limits liability for intent, gross negligence, or what the law does not let anybody exclude.
        </p>
        <h2>8. Changes and law</h2>
        <p>
          Changes are announced before they take effect, and you may leave if you do not agree. What was
          agreed before stays as it was agreed. The law of the operator's country applies, without taking from
          you the protection of your own.
        </p>
        <p>
          Questions: <OperatorContact name={env.OPERATOR_NAME} email={env.OPERATOR_EMAIL} subject="Terms" />.
        </p>
      </div>
    </TextPage>
  );
}
