import type { Metadata } from "next";
import { OperatorContact } from "@/components/layout/operator-contact";
import { TextPage } from "@/components/layout/text-page";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { env } from "@/lib/platform/env";

export const metadata: Metadata = {
  title: "Contact",
  description: "How to reach the people who run this site, and what helps them to answer quickly.",
};

const reasons = [
  {
    title: "A task or a job",
    text: "Send the address of its page and say what happened. If a rating breaks the rules, say which one.",
    subject: "About a task or a job",
  },
  {
    title: "Money",
    text: "Send the address of the line in your statement, or the date and the amount of the deposit. Never send a card number.",
    subject: "About money",
  },
  {
    title: "Your account or your data",
    text: "Write from the e-mail address of the account. You may ask for a copy of your data, a correction or deletion.",
    subject: "About my account",
  },
  {
    title: "A security problem",
    text: "Tell us before you tell others, with the steps to see it. We answer, repair, and thank you by name if you like.",
    subject: "Security",
  },
];

export default function ContactPage() {
  return (
    <TextPage
      title="Contact"
      lead={
        <>
          This site is run by {env.OPERATOR_NAME}. Many answers are already under{" "}
          <TextLink href="/faq">Questions and answers</TextLink>.
        </>
      }
    >
      <ul className="grid gap-4 md:grid-cols-2">
        {reasons.map(({ title, text, subject }) => (
          <li key={title}>
            <Card className="h-full">
              <h2 className="font-bold text-lg">{title}</h2>
              <p className="mt-1 mb-3 text-ink-2 text-lg">{text}</p>
              <OperatorContact name={env.OPERATOR_NAME} email={env.OPERATOR_EMAIL} subject={subject} />
            </Card>
          </li>
        ))}
      </ul>
    </TextPage>
  );
}
