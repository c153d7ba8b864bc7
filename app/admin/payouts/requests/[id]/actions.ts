"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { provenActor } from "@/lib/auth/step-up";
import { holdPayouts } from "@/lib/payouts/hold";
import { holdSchema, reviewFormSchema } from "@/lib/payouts/schema";
import { reviewWithdrawal } from "@/lib/withdrawals/review";

export const hold = formAction(
  "payout.hold",
  { schema: holdSchema, access: "finance" },
  async (actor, input): Promise<never> => {
    await holdPayouts(actor, input);
    redirect("/admin/payouts" as Route);
  },
);

export const review = formAction(
  "withdrawal.review",
  { schema: reviewFormSchema, access: "finance" },
  async (actor, { code, ...input }): Promise<never> => {
    await reviewWithdrawal(await provenActor(actor, code), input);
    redirect("/admin/payouts" as Route);
  },
);
