import { safePath } from "@/lib/core/safe-path";

/** The pages a deposit may lead back to: the wallet, and the job somebody was about to publish. */
const ALLOWED = /^\/(wallet|hire\/jobs\/(new|job_[0-9a-z]{26})(\/[a-z-]+)?)$/;

/** Where to go after a deposit, out of untrusted text: one of our own pages that send people here, or the wallet. */
export function returnPath(text: unknown): string {
  const path = safePath(text, "/wallet");
  return ALLOWED.test(path) ? path : "/wallet";
}

/** The deposit page with an amount, for the pages that lead back to it. */
export function depositHref(amount: string, returnTo: string): string {
  return `/wallet/deposit?${new URLSearchParams({ amount, returnTo })}`;
}
