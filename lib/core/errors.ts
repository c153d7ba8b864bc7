import type { Actor } from "./actor";

/** The expected ways an operation can fail; anything else is a defect and throws as itself. */
export type ErrorCode =
  | "INVALID_INPUT"
  | "UNAUTHENTICATED"
  | "NOT_FOUND"
  | "NOT_ALLOWED"
  | "STEP_UP_NEEDED"
  | "CONFLICT"
  | "INSUFFICIENT_FUNDS"
  | "FULL"
  | "TOO_LATE"
  | "LIMIT_REACHED"
  | "RATE_LIMITED"
  | "UNAVAILABLE";

const httpStatus: Record<ErrorCode, number> = {
  INVALID_INPUT: 422,
  UNAUTHENTICATED: 401,
  NOT_FOUND: 404,
  NOT_ALLOWED: 403,
  STEP_UP_NEEDED: 403,
  CONFLICT: 409,
  INSUFFICIENT_FUNDS: 402,
  FULL: 409,
  TOO_LATE: 409,
  LIMIT_REACHED: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/** Messages by field name; the key "" is the form as a whole. */
export type FieldErrors = Record<string, string[]>;

/** An expected failure. `message` is written for the person who caused it and is safe to show. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: FieldErrors = {},
  ) {
    super(message);
    this.name = "AppError";
  }

  get status(): number {
    return httpStatus[this.code];
  }
}

/** A missing thing and one that is none of your business look the same. */
export const notFound = (what = "This") =>
  new AppError("NOT_FOUND", `${what} does not exist, or is not yours to see.`);

/** Lets staff pass. To everybody else what they ask for does not exist. @throws AppError NOT_FOUND */
export function assertStaff(isAllowed: boolean): void {
  if (!isAllowed) throw notFound("This page");
}

/** Somebody else, or a timer, was faster. */
export const conflict = (message: string) => new AppError("CONFLICT", message);

/** A wrong value at one field. */
export const invalid = (field: string, message: string) =>
  new AppError("INVALID_INPUT", message, { [field]: [message] });

/** Whether a policy allows it: true, or the sentence that says why not. */
export type Verdict = true | string;

/** Turns a policy's verdict into the error the person sees. @throws AppError NOT_ALLOWED */
export function authorize(verdict: Verdict): void {
  if (verdict !== true) throw new AppError("NOT_ALLOWED", verdict);
}

/** Lets pass who has proven themselves with their second factor a moment ago. @throws AppError STEP_UP_NEEDED */
export function requireStepUp(actor: Actor, at: Date): void {
  if (actor.kind === "system" || (actor.steppedUpUntil && at < actor.steppedUpUntil)) return;
  throw new AppError("STEP_UP_NEEDED", "Confirm that it is you: enter the code of your authenticator app.");
}
