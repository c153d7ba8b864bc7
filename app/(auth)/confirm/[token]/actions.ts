"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { currentActor } from "@/lib/auth/current-actor";
import { confirmEmail } from "@/lib/users/confirm-email";
import { confirmEmailSchema } from "@/lib/users/schema";
import { takeWayBack } from "../../way-back";

export const confirm = formAction(
  "user.confirm-email",
  { schema: confirmEmailSchema, access: "public" },
  async (_actor, input): Promise<void> => {
    await confirmEmail(input);
    const next = (await takeWayBack()) ?? "/work";
    if (await currentActor()) redirect(next as Route);
    redirect(`/log-in?${new URLSearchParams({ notice: "confirmed", next })}` as Route);
  },
);
