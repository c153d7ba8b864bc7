"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { confirmMethod } from "@/lib/withdrawals/confirm-method";
import { confirmMethodSchema as schema } from "@/lib/withdrawals/schema";

/** Confirms a payout method by its mailed link. */
export const confirm = formAction(
  "payout-method.confirm",
  { schema, access: "member" },
  async (actor, input): Promise<undefined> => {
    await confirmMethod(actor, input);
    redirect("/wallet/methods?done=confirmed" as Route);
  },
);
