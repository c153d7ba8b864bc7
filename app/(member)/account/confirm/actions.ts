"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { provenActor } from "@/lib/auth/step-up";
import { safePath } from "@/lib/core/safe-path";
import { confirmFormSchema } from "@/lib/second-factor/schema";

export const confirm = formAction(
  "session.step-up",
  { schema: confirmFormSchema, access: "member" },
  async (actor, { code, return: back }): Promise<void> => {
    await provenActor(actor, code);
    redirect(safePath(back, "/account/security") as Route);
  },
);
