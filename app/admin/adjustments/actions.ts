"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { approveAdjustment, rejectAdjustment } from "@/lib/adjustments/decide";
import { proposeAdjustment } from "@/lib/adjustments/propose";
import { approveForm, proposeForm, rejectForm } from "@/lib/adjustments/schema";
import { formAction } from "@/lib/auth/action";
import { provenActor } from "@/lib/auth/step-up";

const PAGE = "/admin/adjustments";

export const propose = formAction(
  "adjustment.propose",
  { schema: proposeForm, access: "finance" },
  async (actor, { code, ...input }): Promise<void> => {
    await proposeAdjustment(await provenActor(actor, code), input);
    redirect(PAGE);
  },
);

export const approve = formAction(
  "adjustment.approve",
  { schema: approveForm, access: "finance" },
  async (actor, { adjustmentId, code }): Promise<void> => {
    await approveAdjustment(await provenActor(actor, code), { adjustmentId });
    revalidatePath(PAGE);
  },
);

export const reject = formAction(
  "adjustment.reject",
  { schema: rejectForm, access: "finance" },
  async (actor, { code, ...input }): Promise<void> => {
    await rejectAdjustment(await provenActor(actor, code), input);
    revalidatePath(PAGE);
  },
);
