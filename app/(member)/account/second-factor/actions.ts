"use server";
import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/auth/action";
import { provenActor } from "@/lib/auth/step-up";
import { enableSecondFactor } from "@/lib/second-factor/enable";
import { regenerateRecoveryCodes } from "@/lib/second-factor/regenerate";
import { enableSchema, regenerateSchema } from "@/lib/second-factor/schema";
import { provePassword } from "@/lib/users/prove-password";

const PAGE = "/account/second-factor";

export const enable = formAction(
  "second-factor.enable",
  { schema: enableSchema, access: "member", limit: "passwordChange" },
  async (actor, { password, code }) => {
    // Else whoever finds an open session could make the account theirs with a phone of their own.
    await provePassword(actor, password);
    const codes = await enableSecondFactor(actor, { code });
    revalidatePath(PAGE);
    return codes;
  },
);

export const regenerate = formAction(
  "second-factor.regenerate",
  { schema: regenerateSchema, access: "member" },
  async (actor, { code }) => {
    const codes = await regenerateRecoveryCodes(await provenActor(actor, code));
    revalidatePath(PAGE);
    return codes;
  },
);
