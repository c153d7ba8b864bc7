"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { formAction } from "@/lib/auth/action";
import { requireVisitor } from "@/lib/auth/current-actor";
import { endOtherSessions } from "@/lib/auth/end-other-sessions";
import { endSession as end } from "@/lib/auth/end-session";
import { endSessionSchema } from "@/lib/auth/schema";
import { changePassword as change } from "@/lib/users/change-password";
import { changePasswordSchema } from "@/lib/users/schema";

const PAGE = "/account/security";

export const changePassword = formAction(
  "user.change-password",
  { schema: changePasswordSchema, access: "member", limit: "passwordChange" },
  async (actor, input) => {
    await change(actor, input, (await requireVisitor()).sessionId);
    revalidatePath(PAGE);
  },
);

export const endSession = formAction(
  "session.end",
  { schema: endSessionSchema, access: "member" },
  async (actor, input) => {
    await end(actor, input);
    revalidatePath(PAGE);
  },
);

export const endOthers = formAction(
  "session.end-others",
  { schema: z.strictObject({}), access: "member" },
  async (actor) => {
    await endOtherSessions(actor, (await requireVisitor()).sessionId);
    revalidatePath(PAGE);
  },
);
