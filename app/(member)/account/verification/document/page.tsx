import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { DocumentForm } from "@/components/verification/document-form";
import { requireActor } from "@/lib/auth/current-actor";
import { countryOptions } from "@/lib/core/countries";
import { returnPath, verificationHref } from "@/lib/verification/links";
import { ownIdentity } from "@/lib/verification/queries";
import { saveDocument } from "../actions";
import { requireOpenPart } from "../open-part";

export const metadata: Metadata = { title: "Your document" };

export default async function DocumentPage({ searchParams }: PageProps<"/account/verification/document">) {
  const actor = await requireActor();
  const returnTo = returnPath((await searchParams).return);
  await requireOpenPart(actor, "PERSONAL", returnTo);
  const { document } = await ownIdentity(actor.id);
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader
        title="Your document"
        description="Check 2 of 4. It must not have expired."
        crumbs={[{ label: "Verification", href: verificationHref(null, returnTo) }]}
      />
      <Card pad="lg">
        <DocumentForm action={saveDocument} given={document} countries={countryOptions} returnTo={returnTo} />
      </Card>
    </div>
  );
}
