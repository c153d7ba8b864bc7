import { Prisma } from "./prisma/client";

interface DriverCause {
  originalCode?: string;
  code?: string;
  detail?: string;
  constraint?: { index?: string; fields?: string[] };
}

function driverCause(error: unknown): DriverCause | undefined {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    const meta = error.meta as { driverAdapterError?: { cause?: DriverCause } } | undefined;
    return meta?.driverAdapterError?.cause;
  }
  return (error as { cause?: DriverCause } | null)?.cause;
}

function prismaCode(error: unknown): string | undefined {
  return error instanceof Prisma.PrismaClientKnownRequestError ? error.code : undefined;
}

/** PostgreSQL's five-character error code, when the database is what failed. */
export function sqlState(error: unknown): string | undefined {
  const cause = driverCause(error);
  return cause?.originalCode ?? cause?.code;
}

/** The detail a function of ours attached to the error it raised. */
export function sqlDetail(error: unknown): string | undefined {
  return driverCause(error)?.detail;
}

/** Whether a unique index of that name (or over that one column) refused the row. */
export function isUniqueViolation(error: unknown, index: string): boolean {
  if (prismaCode(error) !== "P2002") return false;
  const constraint = driverCause(error)?.constraint;
  return constraint?.index === index || (constraint?.fields?.length === 1 && constraint.fields[0] === index);
}

// Serialization failure, deadlock.
const TRANSIENT_STATES = new Set(["40001", "40P01"]);

/** Serialization failures and deadlocks: nothing happened, and doing it again is the cure. */
export function isTransient(error: unknown): boolean {
  return prismaCode(error) === "P2034" || TRANSIENT_STATES.has(sqlState(error) ?? "");
}

// Lock not available in time, statement cancelled in time, too many connections, the server shuts down or starts.
const BUSY_STATES = new Set(["55P03", "57014", "53300", "57P01", "57P02", "57P03"]);
// Prisma's names for the same, and for a transaction that could not begin or end in time (P2028).
const BUSY_CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"]);

/** Whether the database was too busy, or away, to do it in time: no defect, and worth another try later. */
export function isBusy(error: unknown): boolean {
  return (
    isTransient(error) ||
    BUSY_STATES.has(sqlState(error) ?? "") ||
    BUSY_CODES.has(prismaCode(error) ?? "") ||
    // The pool's own words when every connection stays in use; it has no code for it.
    (error instanceof Error && error.message.includes("timeout exceeded when trying to connect"))
  );
}
