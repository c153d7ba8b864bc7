"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { createDeposit } from "@/lib/deposits/create";
import { createDeposit as schema } from "@/lib/deposits/schema";

/** Begins a deposit and leads to the page where it is paid. */
export const deposit = formAction(
  "deposit.create",
  { schema, access: "member", limit: "deposit" },
  async (actor, input): Promise<undefined> => {
    const { url } = await createDeposit(actor, input);
    redirect(url as Route);
  },
);
