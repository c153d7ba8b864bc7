import "server-only";
import type { Route } from "next";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { UserActor } from "@/lib/core/actor";
import { safePath } from "@/lib/core/safe-path";
import { type Access, actorInForce, lacksSecondFactor, mayAccess } from "./access";
import { sessionCookieName, unsealSession } from "./session-cookie";
import { findVisitor, type Visitor } from "./visitor";

/** Set by the proxy on every request: the path asked for, so that a log-in can lead back to it. */
const PATH_HEADER = "x-path";

/** Who is logged in, confirmed or not; read from the database once per request. */
export const currentVisitor = cache(async (): Promise<Visitor | null> => {
  const sessionId = await unsealSession((await cookies()).get(sessionCookieName())?.value);
  return sessionId ? findVisitor(sessionId) : null;
});

/** Who acts in this request; null for visitors and while the e-mail address is not confirmed. */
export async function currentActor(): Promise<UserActor | null> {
  const visitor = await currentVisitor();
  return visitor?.emailConfirmed ? actorInForce(visitor) : null;
}

/**
 * The actor of a page that needs one. Leads to the log-in and back, to the confirmation of the address, or
 * staff to their second factor; what the role may not see does not exist.
 */
export async function requireActor(
  access: Exclude<Access, "public" | "unconfirmed"> = "member",
): Promise<UserActor> {
  const visitor = await requireVisitor();
  if (!visitor.emailConfirmed) redirect("/confirm-email" as Route);
  if (!mayAccess(access, visitor.actor)) notFound();
  if (lacksSecondFactor(access, visitor)) {
    redirect(`/account/second-factor?return=${encodeURIComponent(await pathAskedFor())}` as Route);
  }
  return actorInForce(visitor);
}

/** Like `requireActor`, for the few pages that also serve people whose address is not confirmed. */
export async function requireVisitor(): Promise<Visitor> {
  const visitor = await currentVisitor();
  if (visitor) return visitor;
  const path = await pathAskedFor();
  redirect((path === "/" ? "/log-in" : `/log-in?next=${encodeURIComponent(path)}`) as Route);
}

async function pathAskedFor(): Promise<string> {
  return safePath((await headers()).get(PATH_HEADER));
}
