import { Card, CardHeader } from "@/components/ui/card";
import type { FormAction } from "@/lib/core/result";
import type { RefundOffer } from "@/lib/deposits/history";
import { RefundForm } from "./refund-form";

/** The way back to the card: a form, or why there is none now. */
export function RefundCard({
  depositId,
  offer,
  action,
}: {
  depositId: string;
  offer: RefundOffer;
  action: FormAction;
}) {
  return (
    <Card className="mt-6">
      <CardHeader title="Send it back to the card" />
      {offer.closed ? (
        <p className="text-ink-2">{offer.closed}</p>
      ) : (
        <RefundForm key={offer.refundId} depositId={depositId} offer={offer} action={action} />
      )}
    </Card>
  );
}
