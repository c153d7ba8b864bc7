"use server";
import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/auth/action";
import { cancelWithdrawal } from "@/lib/withdrawals/cancel";
import { cancelSchema as schema } from "@/lib/withdrawals/schema";

/** Takes a requested withdrawal back, or shows how it stands by now. */
export const cancel = formAction("withdrawal.cancel", { schema, access: "member" }, async (actor, input) => {
  revalidatePath(`/wallet/withdrawals/${input.withdrawalId}`);
  await cancelWithdrawal(actor, input);
});
