import type { FormState, Result } from "@/lib/core/result";
import type { Rate } from "./use-outbox";

type FormRate = (state: FormState, form: FormData) => Promise<FormState>;

/** What the review page can ask of the server. The two forms are for browsers without JavaScript. */
export interface ReviewActions {
  rate: Rate;
  rateAll: (input: { jobId: string; submittedUntil: string }) => Promise<Result<number>>;
  rateForm: FormRate;
  rateAllForm: FormRate;
}

export interface ReviewLimits {
  /** Fewest characters of a reason. */
  minReasonLength: number;
  /** Most submissions rated Not satisfied at once. */
  maxDeclines: number;
}
