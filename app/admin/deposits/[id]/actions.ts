"use server";
import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/auth/action";
import { provenActor } from "@/lib/auth/step-up";
import { payBackDeposit } from "@/lib/deposits/pay-back";
import { payBackForm } from "@/lib/deposits/refund-schema";

/** Sends back what was paid for a deposit that is checked. */
export const payBack = formAction(
  "deposit.pay-back",
  { schema: payBackForm, access: "finance" },
  async (actor, { code, depositId }): Promise<string> => {
    await payBackDeposit(await provenActor(actor, code), { depositId });
    revalidatePath(`/admin/deposits/${depositId}`);
    return "Stripe is told now. The deposit closes as soon as the money is on its way back.";
  },
);
