import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/ui/page-header";
import { ConfirmMethodForm } from "@/components/withdrawals/confirm-method-form";
import { requireActor } from "@/lib/auth/current-actor";
import { methodsOf } from "@/lib/withdrawals/methods";
import { confirm } from "./actions";

export const metadata: Metadata = { title: "Confirm your PayPal address", robots: { index: false } };

export default async function ConfirmMethodPage({
  params,
  searchParams,
}: PageProps<"/wallet/methods/[id]/confirm">) {
  const actor = await requireActor();
  const [{ id }, { token }, methods] = await Promise.all([params, searchParams, methodsOf(actor.id)]);
  const method = methods.find((one) => one.id === id);
  if (!method || typeof token !== "string") notFound();
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader
        title="Confirm your PayPal address"
        description={`One press, and ${method.label} is confirmed.`}
        crumbs={[{ label: "Payout methods", href: "/wallet/methods" as Route }]}
      />
      <ConfirmMethodForm methodId={id} token={token} action={confirm} />
    </div>
  );
}
