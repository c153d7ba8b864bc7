"use server";
import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { requestWithdrawal } from "@/lib/withdrawals/request";
import { requestSchema as schema } from "@/lib/withdrawals/schema";

/** Requests a withdrawal and leads to its receipt. A refusal comes with the page's numbers of that moment. */
export const withdraw = formAction(
  "withdrawal.request",
  { schema, access: "member" },
  async (actor, input): Promise<undefined> => {
    revalidatePath("/wallet/withdraw");
    const { id } = await requestWithdrawal(actor, input);
    redirect(`/wallet/withdrawals/${id}` as Route);
  },
);
