import { cookies } from "next/headers";
import { isSecureSite } from "@/lib/auth/session-cookie";
import { DAY_MS, SECOND_MS } from "@/lib/core/time";
import { nicknameSchema } from "@/lib/users/schema";

const COOKIE = "piecework.referrer";
const LIFE_SECONDS = (30 * DAY_MS) / SECOND_MS;

/** Remembers in this browser who brought the visitor; the first one wins. */
export async function rememberReferrer(nickname: string): Promise<void> {
  const jar = await cookies();
  if (jar.has(COOKIE)) return;
  const secure = isSecureSite();
  jar.set(COOKIE, nickname, { httpOnly: true, sameSite: "lax", secure, maxAge: LIFE_SECONDS, path: "/" });
}

/** The nickname of who brought the visitor, if their link was followed in this browser. */
export async function rememberedReferrer(): Promise<string | null> {
  return nicknameSchema.safeParse((await cookies()).get(COOKIE)?.value).data ?? null;
}

/** Whoever signs up next in this browser was not brought by the same link. */
export async function forgetReferrer(): Promise<void> {
  (await cookies()).delete(COOKIE);
}
