"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { createRun } from "@/lib/payouts/create";
import { createRunSchema } from "@/lib/payouts/schema";

export const create = formAction(
  "payout-run.create",
  { schema: createRunSchema, access: "finance" },
  async (actor, input): Promise<never> => {
    const id = await createRun(actor, input);
    redirect(`/admin/payouts/${id}` as Route);
  },
);
