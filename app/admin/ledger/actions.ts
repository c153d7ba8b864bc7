"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { formAction } from "@/lib/auth/action";
import { provenActor } from "@/lib/auth/step-up";
import { checkBooks } from "@/lib/holds/check-books";
import { resumePayouts, stopPayouts } from "@/lib/holds/payout-stops";
import { resumePayouts as resumeSchema, stopPayouts as stopSchema } from "@/lib/holds/schema";

export const check = formAction(
  "books.check",
  { schema: z.strictObject({}), access: "finance", limit: "checkBooks" },
  async (actor): Promise<void> => {
    await checkBooks(actor);
    revalidatePath("/admin", "layout");
  },
);

export const stop = formAction(
  "payouts.stop",
  { schema: stopSchema, access: "finance" },
  async (actor, { reason, code }): Promise<void> => {
    await stopPayouts(await provenActor(actor, code), { reason });
    revalidatePath("/admin", "layout");
  },
);

export const resume = formAction(
  "payouts.resume",
  { schema: resumeSchema, access: "finance" },
  async (actor, { reason, code }): Promise<void> => {
    await resumePayouts(await provenActor(actor, code), { reason });
    revalidatePath("/admin", "layout");
  },
);
