"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { formAction } from "@/lib/auth/action";
import { reconcileNow } from "@/lib/reconciliation/reconcile";

export const reconcile = formAction(
  "stripe.reconcile",
  { schema: z.strictObject({}), access: "finance", limit: "reconcile" },
  async (actor): Promise<void> => {
    await reconcileNow(actor);
    revalidatePath("/admin/reconciliation");
  },
);
