"use server";
import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/auth/action";
import { provenActor } from "@/lib/auth/step-up";
import { invalid } from "@/lib/core/errors";
import { clearVerification, rejectPart } from "@/lib/verification/decide";
import { reviewPoints } from "@/lib/verification/review-points";
import { clearForm, openDocumentsForm, rejectForm } from "@/lib/verification/schema";
import { openDocuments } from "@/lib/verification/views";

const PAGE = "/admin/verifications/[id]";

export const open = formAction(
  "verification.open",
  { schema: openDocumentsForm, access: "moderator" },
  async (actor, { code, ...input }): Promise<undefined> => {
    await openDocuments(await provenActor(actor, code), input);
    revalidatePath(PAGE, "page");
  },
);

export const clear = formAction(
  "verification.clear",
  { schema: clearForm, access: "moderator" },
  async (actor, { id, checked }): Promise<undefined> => {
    const open = reviewPoints.filter((point) => !checked.includes(point)).length;
    if (open > 0) {
      throw invalid(
        "points",
        `${open} of ${reviewPoints.length} not ticked. What is not right is sent back.`,
      );
    }
    await clearVerification(actor, { id });
    revalidatePath(PAGE, "page");
  },
);

export const reject = formAction(
  "verification.reject",
  { schema: rejectForm, access: "moderator" },
  async (actor, input): Promise<undefined> => {
    await rejectPart(actor, input);
    revalidatePath(PAGE, "page");
  },
);
