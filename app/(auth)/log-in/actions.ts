"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { logInHere } from "@/lib/auth/auth";
import { CodeNeeded } from "@/lib/auth/log-in";
import { safePath } from "@/lib/core/safe-path";
import { logInFormSchema } from "@/lib/users/schema";
import { keepTicket } from "./ticket";

export const logIn = formAction(
  "session.start",
  { schema: logInFormSchema, access: "public" },
  async (_actor, { next, ...input }): Promise<void> => {
    const path = safePath(next, "/work");
    try {
      await logInHere(input);
    } catch (error) {
      if (!(error instanceof CodeNeeded)) throw error;
      await keepTicket(error.ticket);
      redirect(`/log-in/code?${new URLSearchParams({ next: path })}` as Route);
    }
    redirect(path as Route);
  },
);
