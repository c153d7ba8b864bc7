import { formatMoney } from "@/lib/core/money";
import type { OwnVerification } from "@/lib/verification/queries";
import type { Cause } from "@/lib/verification/tier";
import { Disclosure } from "../ui/disclosure";
import { Facts } from "../ui/facts";

type Rules = Pick<
  OwnVerification,
  | "required"
  | "usualHours"
  | "reviewDays"
  | "keepDays"
  | "fromLevel"
  | "fromWithdrawnMicros"
  | "fromDepositedMicros"
>;

/** Why the product asks, what it keeps and for how long, who sees it, and how long it takes. */
export function WhyNow(rules: Rules) {
  return (
    <>
      <p>{why(rules)}</p>
      <Facts
        className="mt-3"
        rows={[
          { label: "What you need", value: "2 minutes, and a passport, identity card or driving licence" },
          { label: "How long a review takes", value: usualWait(rules) },
          { label: "Who sees it", value: "You, and a moderator who has to say why; every look is logged" },
          { label: "Documents are deleted", value: `${rules.keepDays} days after the decision` },
        ]}
      />
      <Disclosure summary="What is stored" className="mt-2">
        <ul className="list-disc space-y-1 pl-5 text-ink-2">
          <li>Your legal name, birth date and address, encrypted, while you have an account.</li>
          <li>Pictures and number of your document, encrypted, until they are deleted.</li>
          <li>A fingerprint of the document's number, so that one person has one account.</li>
          <li>Where and when a picture was taken is removed before it is stored.</li>
        </ul>
      </Disclosure>
    </>
  );
}

function usualWait({ usualHours, reviewDays }: Rules): string {
  if (usualHours === null) return `Up to ${reviewDays} days`;
  const usual = usualHours < 48 ? `${usualHours} hours` : `${Math.round(usualHours / 24)} days`;
  return `Usually ${usual}, at most ${reviewDays} days`;
}

function why(rules: Rules): string {
  const sums = `${formatMoney(rules.fromWithdrawnMicros)} withdrawn, ${formatMoney(rules.fromDepositedMicros)} deposited or level ${rules.fromLevel}`;
  const sentences: Record<Cause, string> = {
    NONE: `Personal information is asked for at the first deposit or withdrawal, documents from ${sums}. You can give both ahead of time.`,
    FIRST_MONEY: `You move money, so we ask who you are. Documents are asked for from ${sums}.`,
    LEVEL: `You have reached level ${rules.fromLevel}, from which we ask everybody for a document.`,
    WITHDRAWN: `You have reached ${formatMoney(rules.fromWithdrawnMicros)} withdrawn, from which we ask everybody for a document.`,
    DEPOSITED: `You have reached ${formatMoney(rules.fromDepositedMicros)} deposited, from which we ask everybody for a document.`,
    REVIEW:
      "We ask for a document before more money moves. We do so for some accounts, and it is no accusation.",
  };
  return sentences[rules.required.cause];
}
