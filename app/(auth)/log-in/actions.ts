"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { logInHere } from "@/lib/auth/auth";
import { safePath } from "@/lib/core/safe-path";
import { logInFormSchema } from "@/lib/users/schema";

export const logIn = formAction(
  "session.start",
  { schema: logInFormSchema, access: "public" },
  async (_actor, { next, ...input }): Promise<void> => {
    await logInHere(input);
    redirect(safePath(next, "/work") as Route);
  },
);
