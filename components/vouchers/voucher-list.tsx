"use client";
import type { Tone } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { Form } from "@/components/ui/form";
import { Money } from "@/components/ui/money";
import { StatusBadge } from "@/components/ui/status-badge";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import { formatMoney } from "@/lib/core/money";
import type { FormAction } from "@/lib/core/result";
import type { ShownVoucher } from "@/lib/vouchers/queries";

const states: Record<ShownVoucher["status"], { tone: Tone; word: string }> = {
  ACTIVE: { tone: "wait", word: "Active" },
  REDEEMED: { tone: "ok", word: "Redeemed" },
  CANCELLED: { tone: "muted", word: "Cancelled" },
  EXPIRED: { tone: "muted", word: "Expired" },
};

/** The vouchers a person made, with how each stands; an active one can be taken back. */
export function VoucherList({ vouchers, cancel }: { vouchers: ShownVoucher[]; cancel: FormAction }) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {vouchers.map((voucher) => (
        <li key={voucher.id} className="flex flex-wrap items-center justify-between gap-3 p-4">
          <div className="min-w-0 flex-1 basis-56">
            <p className="font-medium">
              <Money micros={voucher.amountMicros} />
              {voucher.label && (
                <span dir="auto" className="[overflow-wrap:anywhere]">
                  {" "}
                  · {voucher.label}
                </span>
              )}
            </p>
            <p className="text-ink-2 text-sm">
              <WhatHappened voucher={voucher} />
            </p>
          </div>
          <StatusBadge tone={states[voucher.status].tone}>{states[voucher.status].word}</StatusBadge>
          {voucher.status === "ACTIVE" && <Cancel voucher={voucher} action={cancel} />}
        </li>
      ))}
    </ul>
  );
}

function WhatHappened({ voucher }: { voucher: ShownVoucher }) {
  const { createdAt, expiresAt, redeemedAt, returnedAt } = voucher;
  if (redeemedAt) {
    return (
      <>
        Redeemed <DateTime value={redeemedAt} />
      </>
    );
  }
  if (returnedAt) {
    return (
      <>
        Back in Earned since <DateTime value={returnedAt} />
      </>
    );
  }
  return (
    <>
      Made <DateTime value={createdAt} kind="day" />, good until <DateTime value={expiresAt} kind="day" />
    </>
  );
}

function Cancel({ voucher, action }: { voucher: ShownVoucher; action: FormAction }) {
  const [state, submit] = useFormAction(action);
  return (
    <Form state={state} action={submit}>
      <input type="hidden" name="voucherId" value={voucher.id} />
      <SubmitButton
        variant="secondary"
        size="sm"
        pendingLabel="Cancelling…"
        aria-label={`Cancel voucher of ${formatMoney(voucher.amountMicros)}${voucher.label && `, ${voucher.label}`}`}
      >
        Cancel voucher
      </SubmitButton>
    </Form>
  );
}
