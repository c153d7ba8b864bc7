import { z } from "zod";
import { later, MINUTE_MS } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { openText, sealText } from "@/lib/platform/sealed";

/** Long enough to fetch the phone from another room. */
export const TICKET_LIFE_MS = 10 * MINUTE_MS;

const CONTEXT = "log-in ticket";

const ticketSchema = z.strictObject({ userId: z.string(), password: z.string(), until: z.number() });

/**
 * Proof that somebody entered the right password a moment ago, for the step that asks for a code. It is sealed, so
 * nobody else can make one, and another password makes it worthless.
 */
export function issueTicket({ id, passwordHash }: { id: string; passwordHash: string }): string {
  const until = later(now(), TICKET_LIFE_MS).getTime();
  return sealText(JSON.stringify({ userId: id, password: fingerprint(passwordHash), until }), CONTEXT);
}

/** Whose ticket it is; null when it is not one of ours, too old, or from before a change of the password. */
export async function openTicket(ticket: string): Promise<string | null> {
  const opened = read(ticket);
  if (!opened || now().getTime() >= opened.until) return null;
  const user = await db.user.findUnique({ where: { id: opened.userId }, select: { passwordHash: true } });
  return user && fingerprint(user.passwordHash) === opened.password ? opened.userId : null;
}

function read(ticket: string): z.output<typeof ticketSchema> | null {
  try {
    return ticketSchema.parse(JSON.parse(openText(ticket, CONTEXT)));
  } catch {
    return null;
  }
}

const fingerprint = (passwordHash: string) => keyedHash(CONTEXT, passwordHash);
