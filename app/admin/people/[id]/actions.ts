"use server";
import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/auth/action";
import { provenActor } from "@/lib/auth/step-up";
import { assertStaff } from "@/lib/core/errors";
import { liftHoldForm, placeHoldForm } from "@/lib/holds/schema";
import { isHoldStaff, liftHoldByHand, placeHoldByHand } from "@/lib/holds/staff";

export const place = formAction(
  "hold.place",
  { schema: placeHoldForm, access: "member" },
  async (actor, { code, ...input }): Promise<void> => {
    assertStaff(isHoldStaff(actor));
    await placeHoldByHand(await provenActor(actor, code), input);
    revalidatePath(`/admin/people/${input.userId}`);
  },
);

export const lift = formAction(
  "hold.lift",
  { schema: liftHoldForm, access: "member" },
  async (actor, { code, ...input }): Promise<void> => {
    assertStaff(isHoldStaff(actor));
    await liftHoldByHand(await provenActor(actor, code), input);
    revalidatePath(`/admin/people/${input.userId}`);
  },
);
