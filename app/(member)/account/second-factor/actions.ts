"use server";
import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/auth/action";
import { provenActor } from "@/lib/auth/step-up";
import { enableSecondFactor } from "@/lib/second-factor/enable";
import { regenerateRecoveryCodes } from "@/lib/second-factor/regenerate";
import { enableSchema, regenerateSchema } from "@/lib/second-factor/schema";

const PAGE = "/account/second-factor";

export const enable = formAction(
  "second-factor.enable",
  { schema: enableSchema, access: "member" },
  async (actor, input) => {
    const codes = await enableSecondFactor(actor, input);
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
