"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { formAction } from "@/lib/auth/action";
import { payDebtFromEarned } from "@/lib/deposits/debt";
import { requestRefund as refundSchema } from "@/lib/deposits/refund-schema";
import { requestRefund } from "@/lib/deposits/request-refund";

/** Sends the unspent money of a deposit, or a part of it, back to its card. */
export const refund = formAction(
  "deposit.refund",
  { schema: refundSchema, access: "member", limit: "deposit" },
  async (actor, input) => {
    await requestRefund(actor, input);
    revalidatePath(`/wallet/deposits/${input.depositId}`);
  },
);

/** Pays what is owed out of Earned. */
export const payDebt = formAction(
  "debt.pay",
  { schema: z.strictObject({}), access: "member" },
  async (actor) => {
    await payDebtFromEarned(actor);
    revalidatePath("/wallet");
  },
);
