import type { Route } from "next";
import { safePath } from "@/lib/core/safe-path";
import type { Step } from "./policy";

const PAGE = "/account/verification";

/** A page of the verification; the page to come back to goes with it. */
export function verificationHref(step: Step | "check" | null, returnTo: string | null): Route {
  const query = returnTo ? `?${new URLSearchParams({ return: returnTo })}` : "";
  return `${PAGE}${step ? `/${step}` : ""}${query}` as Route;
}

/** The page to come back to, from an address or a form; null when there is none, or it leads away. */
export function returnPath(text: unknown): string | null {
  return safePath(text, "") || null;
}
