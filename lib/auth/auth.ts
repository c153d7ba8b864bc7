import "server-only";
import NextAuth, { AuthError } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { AppError } from "@/lib/core/errors";
import { safePath } from "@/lib/core/safe-path";
import { clientIp } from "@/lib/platform/client-ip";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { type LogIn, logInSchema } from "@/lib/users/schema";
import { endSession } from "./end-session";
import { MAX_SESSION_SECONDS } from "./lifetimes";
import { logIn, logInWithCode } from "./log-in";
import { type CodeStep, codeStepSchema } from "./schema";
import { isSecureSite, sessionCookieName } from "./session-cookie";
import { findVisitor } from "./visitor";

/**
 * next-auth carries a session's id in an encrypted cookie, and that is all it does here: who that is and whether the
 * session still counts is read from the database on every request (`visitor.ts`).
 */
export const { handlers, signIn, signOut } = NextAuth(() => ({
  secret: env.APP_SECRET,
  trustHost: true,
  useSecureCookies: isSecureSite(),
  session: { strategy: "jwt", maxAge: MAX_SESSION_SECONDS },
  cookies: {
    sessionToken: {
      name: sessionCookieName(),
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecureSite() },
    },
  },
  pages: { signIn: "/log-in", signOut: "/log-in", error: "/log-in" },
  providers: [
    Credentials({
      credentials: { email: {}, password: {}, ticket: {}, code: {} },
      authorize: async ({ email, password, ticket, code }, { headers }) => {
        const device = { ip: clientIp(headers), userAgent: headers.get("user-agent") ?? "" };
        const second = codeStepSchema.safeParse({ ticket, code });
        if (second.success) return { id: await logInWithCode(second.data, device) };
        const first = logInSchema.safeParse({ email, password });
        return first.success ? { id: await logIn(first.data, device) } : null;
      },
    }),
  ],
  callbacks: {
    // What a client sends to change its token is never looked at.
    jwt: async ({ token, user }) => {
      const sid = user?.id ?? token.sid;
      if (typeof sid !== "string") return null;
      return user || (await findVisitor(sid)) ? { sid } : null;
    },
    session: ({ session }) => ({ expires: session.expires }),
    redirect: ({ url }) =>
      env.APP_URL + safePath(url.startsWith(env.APP_URL) ? url.slice(env.APP_URL.length) : url),
  },
  events: {
    signOut: async (message) => {
      const sid = "token" in message ? message.token?.sid : undefined;
      const visitor = typeof sid === "string" ? await findVisitor(sid) : null;
      if (visitor) await endSession(visitor.actor, visitor);
    },
  },
  logger: {
    error: (error) => {
      if (!isRefusal(error)) log.error({ err: error }, "authentication failed");
    },
  },
}));

/**
 * Logs in by password, or by ticket and code, and sets the cookie.
 * @throws AppError as `logIn` and `logInWithCode` do
 */
export async function logInHere(input: LogIn | CodeStep): Promise<void> {
  try {
    await signIn("credentials", { ...input, redirect: false });
  } catch (error) {
    throw reasonOf(error) ?? error;
  }
}

// What `authorize` throws arrives wrapped.
function reasonOf(error: unknown): AppError | undefined {
  const reason = error instanceof AuthError ? error.cause?.err : undefined;
  return reason instanceof AppError ? reason : undefined;
}

function isRefusal(error: Error): boolean {
  return reasonOf(error) !== undefined || (error instanceof AuthError && error.type === "CredentialsSignin");
}
