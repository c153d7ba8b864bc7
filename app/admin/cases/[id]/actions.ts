"use server";
import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/auth/action";
import { closeCase } from "@/lib/cases/close";
import { closeCaseForm } from "@/lib/cases/schema";

export const close = formAction(
  "case.close",
  { schema: closeCaseForm, access: "staff" },
  async (actor, input): Promise<undefined> => {
    await closeCase(actor, input);
    revalidatePath("/admin/cases/[id]", "page");
  },
);
