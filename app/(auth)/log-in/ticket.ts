import { cookies } from "next/headers";
import { TICKET_LIFE_MS } from "@/lib/auth/log-in-ticket";
import { isSecureSite } from "@/lib/auth/session-cookie";
import { SECOND_MS } from "@/lib/core/time";

const COOKIE = "piecework.ticket";
const PATH = "/log-in";

/** Keeps in this browser that the password was right, until the code is entered; it works without JavaScript. */
export async function keepTicket(ticket: string): Promise<void> {
  (await cookies()).set(COOKIE, ticket, {
    httpOnly: true,
    sameSite: "strict",
    secure: isSecureSite(),
    maxAge: TICKET_LIFE_MS / SECOND_MS,
    path: PATH,
  });
}

export async function keptTicket(): Promise<string | null> {
  return (await cookies()).get(COOKIE)?.value ?? null;
}

export async function dropTicket(): Promise<void> {
  (await cookies()).delete({ name: COOKIE, path: PATH });
}
