"use server";
import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/auth/action";
import { provenActor } from "@/lib/auth/step-up";
import { confirmFlag } from "@/lib/red-flags/confirm";
import { decideOnAccount } from "@/lib/red-flags/decide";
import { confirmFlagForm, decideForm, withdrawFlagForm } from "@/lib/red-flags/schema";
import { withdrawFlag } from "@/lib/red-flags/withdraw";
import { liftSuspension } from "@/lib/suspensions/lift";
import { liftSuspensionForm } from "@/lib/suspensions/schema";

export const confirm = formAction(
  "red-flag.confirm",
  { schema: confirmFlagForm, access: "moderator" },
  async (actor, input): Promise<void> => {
    await confirmFlag(actor, input);
    refresh(input.userId);
  },
);

export const withdraw = formAction(
  "red-flag.withdraw",
  { schema: withdrawFlagForm, access: "moderator" },
  async (actor, input): Promise<void> => refresh((await withdrawFlag(actor, input)).userId),
);

export const decide = formAction(
  "account.decide",
  { schema: decideForm, access: "moderator" },
  async (actor, { code, ...input }): Promise<void> => {
    const { userId } = await decideOnAccount(await provenActor(actor, code), input);
    refresh(userId);
  },
);

export const liftEarly = formAction(
  "suspension.lift",
  { schema: liftSuspensionForm, access: "moderator" },
  async (actor, input): Promise<void> => refresh((await liftSuspension(actor, input)).userId),
);

function refresh(userId: string): void {
  revalidatePath(`/admin/people/${userId}`);
}
