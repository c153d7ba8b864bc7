"use server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { provenActor } from "@/lib/auth/step-up";
import { disableSecondFactor } from "@/lib/second-factor/disable";
import { disableSchema } from "@/lib/second-factor/schema";

export const disable = formAction(
  "second-factor.disable",
  { schema: disableSchema, access: "member", limit: "passwordChange" },
  async (actor, { password, code }): Promise<void> => {
    await disableSecondFactor(await provenActor(actor, code), { password });
    redirect("/account/security");
  },
);
