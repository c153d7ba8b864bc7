import { Secret, TOTP } from "otpauth";
import { pageAnswer } from "../page/answer";
import type { Html } from "../page/html";
import type { LocalService } from "../service";
import { DemoAccounts, type ShownAccount } from "./accounts";
import { authenticatorPage } from "./pages";

const PREFIX = "/authenticator";
const STEP_SECONDS = 30;

/** Plays the authenticator app of the demo's people, and of any account whose key is typed in. */
export function createAuthenticator({ databaseUrl }: { databaseUrl: string }): LocalService {
  const accounts = new DemoAccounts(databaseUrl);
  return {
    prefixes: [PREFIX],
    page: {
      path: PREFIX,
      title: "Authenticator",
      text: "The codes that the staff and the worker of the demo need, as an app on a phone shows them.",
    },
    handle: async (request) => {
      if (request.method !== "GET" && request.method !== "HEAD")
        return new Response("Only GET.", { status: 405 });
      const key = (new URL(request.url).searchParams.get("key") ?? "").replace(/\s/g, "").toUpperCase();
      return pageAnswer(page(await accounts.list(), key));
    },
    stop: () => accounts.stop(),
  };
}

function page(known: ShownAccount[], key: string): Html {
  const at = new Date();
  const readable = /^[A-Z2-7]{16,64}$/.test(key);
  const shown = readable ? [{ label: "The key you entered", key }, ...known] : known;
  return authenticatorPage({
    codes: shown.map((account) => ({ label: account.label, code: codeOf(account, at) })),
    key,
    unreadable: key !== "" && !readable,
    secondsLeft: STEP_SECONDS - (Math.floor(at.getTime() / 1000) % STEP_SECONDS),
  });
}

/** As any app computes it: the library's own shape is the one every app takes for granted. */
function codeOf({ key }: ShownAccount, at: Date): string {
  return TOTP.generate({ secret: Secret.fromBase32(key), timestamp: at.getTime() });
}
