"use server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { resetPassword as setPassword } from "@/lib/users/reset-password";
import { resetPasswordSchema } from "@/lib/users/schema";

export const resetPassword = formAction(
  "user.reset-password",
  { schema: resetPasswordSchema, access: "public" },
  async (_actor, input): Promise<void> => {
    await setPassword(input);
    redirect("/log-in?notice=password-set");
  },
);
