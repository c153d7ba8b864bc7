"use server";
import { formAction } from "@/lib/auth/action";
import { requestIp } from "@/lib/auth/request-ip";
import { countTry } from "@/lib/platform/rate-limit";
import { signUpFormSchema } from "@/lib/users/schema";
import { signUp as createAccount } from "@/lib/users/sign-up";
import { forgetReferrer, rememberedReferrer } from "../referrer";
import { rememberWayBack } from "../way-back";

export const signUp = formAction(
  "user.sign-up",
  { schema: signUpFormSchema, access: "public" },
  async (_actor, { consent: _consent, next, ...person }) => {
    await countTry("signUpPerIp", await requestIp());
    await createAccount(person, await rememberedReferrer());
    await forgetReferrer();
    await rememberWayBack(next);
    return { email: person.email };
  },
);
