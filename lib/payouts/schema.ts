import { z } from "zod";
import { idOf } from "@/lib/core/ids";
import { paragraphs } from "@/lib/core/text";
import { stepUpCodeSchema as code } from "@/lib/second-factor/code-schema";
import { reviewSchema } from "@/lib/withdrawals/schema";

export const methodKinds = ["PAYPAL", "USDC", "BANK", "MANUAL"] as const;

const runId = idOf("payoutRun");

/** The form that makes a run: of what is ticked, or of all of a kind. */
export const createRunSchema = z.strictObject({
  which: z.enum(["ALL", "TICKED"]),
  kind: z.enum(["", ...methodKinds]).default(""),
  withdrawal: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((ids) => [ids].flat())
    .pipe(z.array(idOf("withdrawal")).max(5_000)),
});
export type CreateRun = z.output<typeof createRunSchema>;

/** The approval: whoever approves types what leaves. */
export const approveRunSchema = z.strictObject({
  runId,
  total: z.string().max(40, "Type the total, such as 1,234.50.").default(""),
  code,
});
export type ApproveRun = z.output<typeof approveRunSchema>;

export const runSchema = z.strictObject({ runId });

/** Shows the second factor once, for everything on a run's page. */
export const proveSchema = z.strictObject({ runId, code });

export const itemSchema = z.strictObject({ runId, withdrawalId: idOf("withdrawal") });
export type PayoutItemInput = z.output<typeof itemSchema>;

const REASON_MIN = 20;

export const holdSchema = z.strictObject({
  userId: idOf("user"),
  reason: paragraphs({ what: "The reason", min: REASON_MIN, max: 1000 }),
});

/** The decision about a request that waits for one, with the second factor. */
export const reviewFormSchema = reviewSchema.safeExtend({ code });

export const handOutSchema = z.strictObject({ runId, kind: z.enum(methodKinds) });
export type HandOut = z.output<typeof handOutSchema>;

const MAX_FILE = 500_000;

export const resultsSchema = z.strictObject({
  runId,
  csv: z
    .string()
    .max(MAX_FILE, "The file is too long. Import it in parts.")
    .refine((text) => text.trim() !== "", "Paste the file, or choose it."),
});
export type Results = z.output<typeof resultsSchema>;
