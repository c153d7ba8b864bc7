import type { FormAction } from "@/lib/core/result";
import { fileUrl } from "@/lib/uploads/schema";
import { verificationHref } from "@/lib/verification/links";
import { canGive, partOfSide, type Step } from "@/lib/verification/policy";
import type { OwnVerification } from "@/lib/verification/queries";
import { type IdentityDocument, type PersonalInformation, sides } from "@/lib/verification/schema";
import { Card } from "../ui/card";
import { TextLink } from "../ui/text-link";
import { IdentityFacts } from "./identity-facts";
import { SubmitForm } from "./submit-form";

interface CheckAnswersProps {
  verification: OwnVerification;
  identity: { personal: PersonalInformation | null; document: IdentityDocument | null };
  submit: FormAction<undefined>;
  returnTo: string | null;
}

/** Everything given, each with a way to change it where that is allowed, and the button that hands it in. */
export function CheckAnswers({ verification, identity, submit, returnTo }: CheckAnswersProps) {
  const change = (step: Step, words: string) => (
    <p className="mt-2">
      <TextLink href={verificationHref(step, returnTo)}>{words}</TextLink>
    </p>
  );
  const mayChangeTexts = canGive(verification, "PERSONAL") === true;
  return (
    <div className="space-y-6">
      <Card>
        <IdentityFacts personal={identity.personal} document={null} />
        {mayChangeTexts && change("personal", "Change personal information")}
      </Card>
      <Card>
        <IdentityFacts personal={null} document={identity.document} />
        {mayChangeTexts && change("document", "Change document")}
        <div className="mt-4 grid gap-4 sm:grid-cols-2">
          {sides.map((side) => {
            const fileId = side === "front" ? verification.frontFileId : verification.backFileId;
            return (
              <figure key={side}>
                {fileId && (
                  // biome-ignore lint/performance/noImgElement: the file is private and served with its own headers.
                  <img
                    src={fileUrl(fileId)}
                    alt={`The ${side} of your document`}
                    className="aspect-[1.58] w-full rounded-md border border-line bg-sunken object-contain"
                  />
                )}
                <figcaption className="mt-1 text-ink-2 text-sm first-letter:uppercase">{side}</figcaption>
                {canGive(verification, partOfSide[side]) === true && change(side, `Take the ${side} again`)}
              </figure>
            );
          })}
        </div>
      </Card>
      <Card pad="lg">
        <SubmitForm action={submit} returnTo={returnTo} />
      </Card>
    </div>
  );
}
