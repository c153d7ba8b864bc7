import { AppError } from "@/lib/core/errors";
import { env } from "@/lib/platform/env";

/**
 * Refuses what another site's page sent. Browsers put an Origin on every POST; one without comes from a program,
 * which has no cookies of ours and is let in only when the fetch metadata says the same site sent it.
 * @throws AppError NOT_ALLOWED
 */
export function checkOrigin(headers: Pick<Headers, "get">): void {
  const origin = headers.get("origin");
  const ours = origin
    ? origin === new URL(env.APP_URL).origin || URL.parse(origin)?.host === headers.get("host")
    : headers.get("sec-fetch-site") === "same-origin";
  if (!ours) {
    throw new AppError(
      "NOT_ALLOWED",
      "This request did not come from our pages. Reload the page and try again.",
    );
  }
}
