import type { Metadata, Route } from "next";
import { Invitation } from "@/components/referrals/invitation";
import { ReferralTerms } from "@/components/referrals/referral-terms";
import { ReferredTable } from "@/components/referrals/referred-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/current-actor";
import { formatMoney } from "@/lib/core/money";
import { env } from "@/lib/platform/env";
import { referralTerms, referralTotals, referredPage } from "@/lib/referrals/queries";
import { readBefore } from "@/lib/referrals/schema";

export const metadata: Metadata = { title: "Referrals" };

export default async function ReferralsPage({ searchParams }: PageProps<"/account/referrals">) {
  const actor = await requireActor();
  const before = readBefore((await searchParams).before);
  const [terms, totals, { people, next }] = await Promise.all([
    referralTerms(),
    referralTotals(actor.id),
    referredPage(actor.id, before),
  ]);
  return (
    <>
      <PageHeader
        title="Referrals"
        description={`${totals.people} ${totals.people === 1 ? "person" : "people"} so far, ${formatMoney(totals.totalMicros)} for you`}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Invitation link={`${env.APP_URL}/r/${actor.nickname}`} />
        <ReferralTerms terms={terms} />
      </div>
      <h2 className="mt-9 mb-3 font-bold text-xl">People you referred</h2>
      {people.length > 0 ? (
        <ReferredTable people={people} caps={terms} />
      ) : (
        <EmptyState title="Nobody yet">
          Give your link to people who would like to work or hire here.
        </EmptyState>
      )}
      <Pagination
        previous={before ? ("/account/referrals" as Route) : null}
        previousLabel="Newest"
        next={next ? (`/account/referrals?before=${next}` as Route) : null}
      />
    </>
  );
}
