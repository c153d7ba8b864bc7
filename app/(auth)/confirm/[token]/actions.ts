"use server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { currentActor } from "@/lib/auth/current-actor";
import { confirmEmail } from "@/lib/users/confirm-email";
import { confirmEmailSchema } from "@/lib/users/schema";

export const confirm = formAction(
  "user.confirm-email",
  { schema: confirmEmailSchema, access: "public" },
  async (_actor, input): Promise<void> => {
    await confirmEmail(input);
    redirect((await currentActor()) ? "/work" : "/log-in?notice=confirmed");
  },
);
