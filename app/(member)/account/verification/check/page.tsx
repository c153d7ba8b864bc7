import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeader } from "@/components/ui/page-header";
import { CheckAnswers } from "@/components/verification/check-answers";
import { requireActor } from "@/lib/auth/current-actor";
import { returnPath, verificationHref } from "@/lib/verification/links";
import { ownIdentity, ownVerification } from "@/lib/verification/queries";
import { submit } from "../actions";

export const metadata: Metadata = { title: "Check and submit" };

export default async function CheckPage({ searchParams }: PageProps<"/account/verification/check">) {
  const actor = await requireActor();
  const returnTo = returnPath((await searchParams).return);
  const [own, identity] = await Promise.all([ownVerification(actor.id), ownIdentity(actor.id)]);
  const isOpen = own.status === "DRAFT" || own.status === "REJECTED";
  if (!isOpen) redirect(verificationHref(null, returnTo));
  if (own.missing[0]) redirect(verificationHref(own.missing[0], returnTo));
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader
        title="Check and submit"
        description="Check 3 of 4. Does all of it stand on your document just so?"
        crumbs={[{ label: "Verification", href: verificationHref(null, returnTo) }]}
      />
      <CheckAnswers verification={own} identity={identity} submit={submit} returnTo={returnTo} />
    </div>
  );
}
