import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { VerificationQueue } from "@/components/verification/verification-queue";
import { requireActor } from "@/lib/auth/current-actor";
import { setting } from "@/lib/settings/read";
import { verificationQueue } from "@/lib/verification/review-queries";

export const metadata: Metadata = { title: "Verifications" };

export default async function VerificationsPage() {
  const actor = await requireActor("moderator");
  const [waiting, reviewDays] = await Promise.all([verificationQueue(actor), setting("identity.reviewDays")]);
  return (
    <>
      <PageHeader
        title="Verifications"
        description={`Whoever waits longest comes first. Everybody is decided on within ${reviewDays} days.`}
      />
      {waiting.length > 0 ? (
        <VerificationQueue waiting={waiting} />
      ) : (
        <EmptyState title="Nobody waits">No documents wait for a decision.</EmptyState>
      )}
    </>
  );
}
