"use server";
import { z } from "zod";
import { formAction } from "@/lib/auth/action";
import { resendConfirmation } from "@/lib/users/confirm-email";

export const resend = formAction(
  "user.resend-confirmation",
  { schema: z.strictObject({}), access: "unconfirmed" },
  async (actor) => {
    await resendConfirmation(actor);
  },
);
