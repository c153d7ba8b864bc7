"use server";
import { formAction } from "@/lib/auth/action";
import { requestIp } from "@/lib/auth/request-ip";
import { countTry } from "@/lib/platform/rate-limit";
import { requestPasswordReset } from "@/lib/users/request-password-reset";
import { requestResetSchema } from "@/lib/users/schema";

export const requestReset = formAction(
  "user.request-password-reset",
  { schema: requestResetSchema, access: "public" },
  async (_actor, input) => {
    await countTry("mailLinkPerIp", await requestIp());
    await requestPasswordReset(input);
    return input;
  },
);
