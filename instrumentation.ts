import type { Instrumentation } from "next";
import { log } from "@/lib/platform/log";

/** Writes every defect that reached a person into the log, under the reference number the error page shows. */
export const onRequestError: Instrumentation.onRequestError = (
  error,
  { method, path },
  { routePath, routeType },
) => {
  const reference = (error as { digest?: string } | null)?.digest;
  // The query may hold what somebody typed, and the path of a mailed link its secret.
  const address = path.split("?")[0]?.replace(/^\/(reset|confirm)\/.*/, "/$1/…");
  log.error(
    { err: error, reference, method, path: address, route: routePath, type: routeType },
    "a request failed",
  );
};
