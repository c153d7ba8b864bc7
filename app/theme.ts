"use server";
import { cookies } from "next/headers";
import { isTheme, THEME_COOKIE } from "@/components/layout/theme";

/** Remembers light, dark or as the system; a plain form post, so it works without JavaScript. */
export async function setTheme(form: FormData): Promise<void> {
  const theme = form.get("theme");
  if (!isTheme(theme)) return;
  const jar = await cookies();
  if (theme === "system") jar.delete(THEME_COOKIE);
  else jar.set(THEME_COOKIE, theme, { path: "/", maxAge: 365 * 24 * 3600, sameSite: "lax", httpOnly: true });
}
