import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { PersonalForm } from "@/components/verification/personal-form";
import { requireActor } from "@/lib/auth/current-actor";
import { countryOptions } from "@/lib/core/countries";
import { returnPath, verificationHref } from "@/lib/verification/links";
import { ownIdentity } from "@/lib/verification/queries";
import { savePersonal } from "../actions";
import { requireOpenPart } from "../open-part";

export const metadata: Metadata = { title: "Personal information" };

export default async function PersonalPage({ searchParams }: PageProps<"/account/verification/personal">) {
  const actor = await requireActor();
  const returnTo = returnPath((await searchParams).return);
  await requireOpenPart(actor, "PERSONAL", returnTo);
  const { personal } = await ownIdentity(actor.id);
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader
        title="Personal information"
        description="Check 1 of 4. Encrypted, and never shown to other members."
        crumbs={[{ label: "Verification", href: verificationHref(null, returnTo) }]}
      />
      <Card pad="lg">
        <PersonalForm
          action={savePersonal}
          given={personal}
          country={actor.country}
          countries={countryOptions}
          returnTo={returnTo}
        />
      </Card>
    </div>
  );
}
