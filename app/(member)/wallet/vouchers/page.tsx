import type { Metadata, Route } from "next";
import { Alert } from "@/components/ui/alert";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { MakeVoucherForm } from "@/components/vouchers/make-voucher-form";
import { RedeemForm } from "@/components/vouchers/redeem-form";
import { VoucherList } from "@/components/vouchers/voucher-list";
import { requireActor } from "@/lib/auth/current-actor";
import { isSteppedUp } from "@/lib/auth/step-up";
import { voucherPage } from "@/lib/vouchers/queries";
import { readBefore } from "@/lib/vouchers/schema";
import { voucherStanding } from "@/lib/vouchers/standing";
import { cancel, make, redeem } from "./actions";

export const metadata: Metadata = { title: "Vouchers" };

export default async function VouchersPage({ searchParams }: PageProps<"/wallet/vouchers">) {
  const actor = await requireActor();
  const before = readBefore((await searchParams).before);
  const [standing, { vouchers, next }] = await Promise.all([
    voucherStanding(actor.id),
    voucherPage(actor.id, before),
  ]);
  return (
    <>
      <PageHeader
        title="Vouchers"
        description={`Give some of your Earned away as a code. Unused, it comes back after ${standing.validDays} days.`}
        crumbs={[{ label: "Wallet", href: "/wallet" }]}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card>
          <CardHeader
            title="Make a voucher"
            description="Whoever you give its code to can redeem it, once."
          />
          {standing.stopped ? (
            <Alert tone="wait" title="You cannot make a voucher now">
              {standing.stopped}
            </Alert>
          ) : (
            <MakeVoucherForm
              action={make}
              limits={standing}
              stepped={!standing.needsStepUp || isSteppedUp(actor)}
            />
          )}
        </Card>
        <Card>
          <CardHeader title="Redeem a voucher" description="Its money goes to your Wallet." />
          <RedeemForm action={redeem} />
        </Card>
      </div>
      <h2 className="mt-9 mb-3 font-bold text-xl">Your vouchers</h2>
      {vouchers.length > 0 ? (
        <VoucherList vouchers={vouchers} cancel={cancel} />
      ) : (
        <EmptyState title="No voucher yet">
          The vouchers you make are listed here, without their codes.
        </EmptyState>
      )}
      <Pagination
        previous={before ? ("/wallet/vouchers" as Route) : null}
        previousLabel="Newest"
        next={next ? (`/wallet/vouchers?before=${next}` as Route) : null}
      />
    </>
  );
}
