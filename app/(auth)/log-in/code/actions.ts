"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { logInHere } from "@/lib/auth/auth";
import { codeStepFormSchema } from "@/lib/auth/schema";
import { safePath } from "@/lib/core/safe-path";
import { dropTicket, keptTicket } from "../ticket";

export const logInWithCode = formAction(
  "session.start-with-code",
  { schema: codeStepFormSchema, access: "public" },
  async (_actor, { next, code }): Promise<void> => {
    await logInHere({ ticket: (await keptTicket()) ?? "", code });
    await dropTicket();
    redirect(safePath(next, "/work") as Route);
  },
);
