import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's smallest advised cost for argon2id (2 is its number): 19 MiB, two passes, one lane. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each hash keeps a core busy for some 20 ms; more at once would starve everything else. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** The stored form of a password. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

/**
 * Whether the password is the one behind the hash. Without a hash (nobody has that e-mail) it takes as long
 * and says no, so that the time of an answer does not tell who has an account.
 */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const stored = passwordHash ?? (await unmatched());
  const matches = await inTurn(() => verify(stored, password));
  return matches && passwordHash !== undefined;
}

let unmatchedHash: Promise<string> | undefined;

function unmatched(): Promise<string> {
  unmatchedHash ??= hashPassword(randomBytes(32).toString("base64"));
  return unmatchedHash;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    // The place goes to the next in line, or is free.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
