import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { DocumentUpload } from "@/components/verification/document-upload";
import { requireActor } from "@/lib/auth/current-actor";
import { returnPath, verificationHref } from "@/lib/verification/links";
import { partOfSide } from "@/lib/verification/policy";
import { type Side, sides } from "@/lib/verification/schema";
import { setFile } from "../actions";
import { requireOpenPart } from "../open-part";

export const metadata: Metadata = { title: "Picture of your document" };

const descriptions: Record<Side, string> = {
  front: "Check 2 of 4. Of a passport: the page with your photo.",
  back: "Check 2 of 4. Of a passport: the cover or the last page.",
};

export default async function SidePage({ params, searchParams }: PageProps<"/account/verification/[side]">) {
  const actor = await requireActor();
  const [{ side: asked }, query] = await Promise.all([params, searchParams]);
  const side = sides.find((one) => one === asked);
  if (!side) notFound();
  const returnTo = returnPath(query.return);
  const own = await requireOpenPart(actor, partOfSide[side], returnTo);
  if (own.missing.includes("document")) redirect(verificationHref("document", returnTo));
  const next = own.missing.find((step) => step !== side) ?? "check";
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader
        title={side === "front" ? "Front of your document" : "Back of your document"}
        description={descriptions[side]}
        crumbs={[{ label: "Verification", href: verificationHref(null, returnTo) }]}
      />
      <Card pad="lg">
        <DocumentUpload
          key={side}
          side={side}
          fileId={side === "front" ? own.frontFileId : own.backFileId}
          next={verificationHref(next, returnTo)}
          setFile={setFile}
        />
      </Card>
    </div>
  );
}
