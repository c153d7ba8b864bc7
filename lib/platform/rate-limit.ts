import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "@/lib/core/errors";
import { pool } from "./db";
import { keyedHash } from "./keyed-hash";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NEVER = 0;

/** How often something may be done, and within how many seconds. */
const limits = {
  logInPerAccount: { points: 10, duration: 15 * MINUTE },
  logInPerIp: { points: 30, duration: 15 * MINUTE },
  /** Wrong passwords in a row, however slowly; only a log-in or a new password clears them. */
  logInStreak: { points: 100, duration: NEVER },
  // A household or an office shares one address, so there are more per address than per person.
  signUpPerIp: { points: 10, duration: HOUR },
  mailLinkPerIp: { points: 10, duration: HOUR },
  mailLinkPerAddress: { points: 3, duration: HOUR },
  passwordChange: { points: 5, duration: 15 * MINUTE },
  codePerAccount: { points: 5, duration: 15 * MINUTE },
  /** Wrong codes in a row, by somebody who knows the password; only a good code or a new password clears them. */
  codeStreak: { points: 100, duration: NEVER },
  codePerAddress: { points: 15, duration: 15 * MINUTE },
  action: { points: 60, duration: MINUTE },
  actionPerIp: { points: 120, duration: MINUTE },
  reserve: { points: 30, duration: HOUR },
  submit: { points: 30, duration: HOUR },
  upload: { points: 100, duration: HOUR },
  deposit: { points: 20, duration: HOUR },
  export: { points: 30, duration: HOUR },
  /** Each reads the whole ledger. */
  checkBooks: { points: 6, duration: 15 * MINUTE },
  /** Requests that were made; one that was refused is taken back. */
  withdraw: { points: 3, duration: DAY },
  payoutMethod: { points: 10, duration: DAY },
  /** Wrong codes; a good one is taken back. */
  redeemVoucher: { points: 5, duration: HOUR },
  redeemVoucherPerIp: { points: 20, duration: DAY },
  reconcile: { points: 10, duration: HOUR },
} as const;

export type LimitName = keyof typeof limits;

const limiters = new Map<LimitName, RateLimiterPostgres>();

function limiter(name: LimitName): RateLimiterPostgres {
  const existing = limiters.get(name);
  if (existing) return existing;
  const rule = { ...limits[name], keyPrefix: name };
  const created = new RateLimiterPostgres({
    ...rule,
    storeClient: pool,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    // A flood that is already refused is answered from memory and writes nothing; without a database each
    // process counts for itself, so nothing is ever unlimited.
    inMemoryBlockOnConsumed: rule.points + 1,
    insuranceLimiter: new RateLimiterMemory(rule),
  });
  limiters.set(name, created);
  return created;
}

/**
 * Counts one try of `name` by `who` (an id, e-mail or address; stored only as a hash).
 * @returns how many are left
 * @throws AppError RATE_LIMITED when there were too many, with the time until the next one is allowed
 */
export async function countTry(name: LimitName, who: string): Promise<number> {
  try {
    return (await limiter(name).consume(keyedHash(name, who))).remainingPoints;
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    throw new AppError("RATE_LIMITED", `That was too often. Try again ${inWords(reason.msBeforeNext)}.`);
  }
}

/** Takes one try back: it was a good one. */
export async function takeTryBack(name: LimitName, who: string): Promise<void> {
  await limiter(name).reward(keyedHash(name, who));
}

/** Forgets every try of `who`. */
export async function forgetTries(name: LimitName, who: string): Promise<void> {
  await limiter(name).delete(keyedHash(name, who));
}

function inWords(ms: number): string {
  if (ms < 0) return "after you have set a new password";
  const minutes = Math.ceil(ms / 60_000);
  return minutes <= 1 ? "in a minute" : `in ${minutes} minutes`;
}
