import { typeid } from "typeid-js";
import { z } from "zod";

/** Every kind of thing that has an id of ours, and the prefix its ids carry. */
const prefixes = {
  user: "usr",
  session: "ses",
  emailToken: "tok",
  file: "file",
  job: "job",
  correction: "cor",
  submission: "sub",
  deposit: "dep",
  refund: "ref",
  hold: "hold",
  case: "case",
  verification: "ver",
  documentView: "view",
  payoutMethod: "pm",
  withdrawal: "wd",
  payoutRun: "run",
  voucher: "vch",
  adjustment: "adj",
  suspension: "sus",
  redFlag: "flag",
  mail: "mail",
  outbox: "evt",
} as const;

export type IdKind = keyof typeof prefixes;

/** A new id of that kind: prefix, underscore, 26 characters that sort by time of creation (`job_01jd…`). */
export function newId(kind: IdKind): string {
  return typeid(prefixes[kind]).toString();
}

const shapes = Object.fromEntries(
  Object.entries(prefixes).map(([kind, prefix]) => [
    kind,
    new RegExp(`^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`),
  ]),
) as Record<IdKind, RegExp>;

/** Whether the text has the shape of an id of that kind; says nothing about whether the thing exists. */
export function isId(kind: IdKind, text: string): boolean {
  return shapes[kind].test(text);
}

/** An id of that kind in untrusted input. What has not its shape can name nothing, and never reaches the database. */
export function idOf(kind: IdKind) {
  return z.string().refine((text) => isId(kind, text), "This does not exist.");
}
