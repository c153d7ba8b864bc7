import { cookies } from "next/headers";
import { isTheme, THEME_COOKIE } from "@/components/layout/theme";
import type { FrameProps } from "@/components/layout/viewer";
import { currentVisitor } from "@/lib/auth/current-actor";
import type { UserActor } from "@/lib/core/actor";
import { balancesOf } from "@/lib/ledger/queries";
import { logOut } from "./(auth)/log-out";
import { setTheme } from "./theme";

/** What the header, menus and footer of a page need to know, for whoever looks. */
export async function frameFor(actor: UserActor | null): Promise<FrameProps> {
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  const balances = actor && (await balancesOf(actor.id));
  // The role granted, also to staff who have no second factor yet: their link leads to turning it on.
  const role = (await currentVisitor())?.actor.role;
  return {
    viewer: actor && balances && { nickname: actor.nickname, role: role ?? actor.role, ...balances },
    theme: isTheme(theme) ? theme : "system",
    setTheme,
    logOut,
  };
}
