import type { Metadata } from "next";
import { Contents, TextPage } from "@/components/layout/text-page";
import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import { settingsInForce } from "@/lib/settings/read";
import { settingPrinter } from "@/lib/settings/words";
import { faqTopics } from "./answers";

export const metadata: Metadata = {
  title: "Questions and answers",
  description:
    "Short answers about working, hiring, money and accounts on Piecework, with the numbers in force.",
};

export default async function FaqPage() {
  const topics = faqTopics(settingPrinter(await settingsInForce()));
  return (
    <TextPage
      title="Questions and answers"
      lead="Every number here is the one in force now."
      aside={<Contents entries={topics} />}
    >
      <div className="space-y-10">
        {topics.map((topic) => (
          <section key={topic.id} id={topic.id} className="scroll-mt-20">
            <h2 className="mb-2 font-bold text-2xl">{topic.title}</h2>
            {topic.questions.map((question) => (
              <Disclosure key={question.id} id={question.id} summary={question.title}>
                <p className="max-w-[68ch] text-ink-2 text-lg">{question.answer}</p>
              </Disclosure>
            ))}
          </section>
        ))}
        <p className="text-ink-2 text-lg">
          Not answered? <TextLink href="/contact">Write to us</TextLink>.
        </p>
      </div>
    </TextPage>
  );
}
