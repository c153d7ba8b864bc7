import { cookies } from "next/headers";
import { isSecureSite } from "@/lib/auth/session-cookie";
import { safePath } from "@/lib/core/safe-path";
import { DAY_MS, SECOND_MS } from "@/lib/core/time";

const COOKIE = "piecework.back";

/** As long as the mailed link is good. */
const LIFE_SECONDS = (3 * DAY_MS) / SECOND_MS;

/** Remembers in this browser which page made the person sign up; the link in the mail comes back without it. */
export async function rememberWayBack(next: string | undefined): Promise<void> {
  const path = safePath(next, "");
  if (!path) return;
  (await cookies()).set(COOKIE, path, {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecureSite(),
    maxAge: LIFE_SECONDS,
    path: "/confirm",
  });
}

/** The page remembered, or null; asking forgets it. */
export async function takeWayBack(): Promise<string | null> {
  const jar = await cookies();
  const path = safePath(jar.get(COOKIE)?.value, "");
  if (path) jar.delete({ name: COOKIE, path: "/confirm" });
  return path || null;
}
