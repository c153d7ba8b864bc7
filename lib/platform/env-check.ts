import { type Environment, VARIABLE_NAMES, VARIABLES, type VariableName } from "./env-schema";

/** A wrong or missing variable. Its message is one sentence that says what to do. */
export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

type Source = Record<string, string | undefined>;

/** Variables that mean nothing alone. */
const PAIRS: [VariableName, VariableName][] = [
  ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET"],
  ["PAYPAL_CLIENT_ID", "PAYPAL_CLIENT_SECRET"],
  ["PAYPAL_CLIENT_ID", "PAYPAL_WEBHOOK_ID"],
  ["INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY"],
  ["SMTP_URL", "MAIL_FROM"],
];

/** Reads and types every variable that is set. The first wrong or half-set one is thrown; empty counts as not set. */
export function parseEnvironment(source: Source): Environment {
  const read: Record<string, unknown> = {};
  for (const name of VARIABLE_NAMES) {
    const text = source[name]?.trim();
    if (!text) continue;
    const result = VARIABLES[name].schema.safeParse(text);
    if (!result.success)
      throw new EnvironmentError(`${name} must be ${VARIABLES[name].mustBe}${shown(name, text)}.`);
    read[name] = result.data;
  }
  for (const [one, other] of PAIRS) refuseHalf(read, one, other);
  if (read.INNGEST_BASE_URL && !read.INNGEST_SIGNING_KEY) {
    throw new EnvironmentError(
      "INNGEST_BASE_URL is set but the Inngest keys are not: set INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY as well, or leave all three empty.",
    );
  }
  return read as Environment;
}

function shown(name: VariableName, text: string): string {
  return "secret" in VARIABLES[name] ? "" : `; it is "${text.slice(0, 80)}"`;
}

function refuseHalf(read: Record<string, unknown>, one: VariableName, other: VariableName): void {
  if (Boolean(read[one]) === Boolean(read[other])) return;
  const [set, missing] = read[one] ? [one, other] : [other, one];
  throw new EnvironmentError(`${set} is set but ${missing} is not: set both, or neither.`);
}

/** The error of a variable that this process cannot do without. */
export function missing(name: VariableName): EnvironmentError {
  return new EnvironmentError(`Set ${name}: ${VARIABLES[name].explain}`);
}

/** The services that production needs keys for, and what each is for. */
const SERVICES: [VariableName, string][] = [
  ["STRIPE_SECRET_KEY", "card payments"],
  ["UPLOADTHING_TOKEN", "files"],
  ["SMTP_URL", "mail"],
];

/** Throws the first reason why `npm run serve` must not start with this environment. */
export function checkProduction(environment: Environment): void {
  for (const name of ["DATABASE_URL", "APP_URL", "APP_SECRET"] as const) {
    if (!environment[name]) throw missing(name);
  }
  const { protocol, hostname } = new URL(environment.APP_URL!);
  if (protocol === "http:" && !["localhost", "127.0.0.1", "[::1]"].includes(hostname)) {
    throw new EnvironmentError(
      `APP_URL must begin with https:// in production, or passwords would travel readable (it is "${environment.APP_URL}"); put a proxy with a certificate in front.`,
    );
  }
  if (environment.DEMO_SERVICES) return;
  for (const [name, purpose] of SERVICES) {
    if (environment[name]) continue;
    throw new EnvironmentError(
      `Set ${name} for ${purpose}, or DEMO_SERVICES=true to run with demo stand-ins that move no real money, files or mail.`,
    );
  }
  if (/^(sk|rk)_test_/.test(environment.STRIPE_SECRET_KEY!)) {
    throw new EnvironmentError(
      "STRIPE_SECRET_KEY is a test key, with which anybody could deposit invented money: set a live key (sk_live_…), or DEMO_SERVICES=true to run a demo.",
    );
  }
}
