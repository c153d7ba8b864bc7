import { z } from "zod";

/** One environment variable: what it is for, an example, and its type. */
interface Variable<Schema extends z.ZodType = z.ZodType> {
  group: Group;
  explain: string;
  example: string;
  schema: Schema;
  /** What stands in the sentence "NAME must be …". */
  mustBe: string;
  /** Secret values never appear in an error. */
  secret?: true;
  /** Set by `npm start` for its stand-ins; an operator leaves it empty. */
  standIn?: true;
}

export const GROUPS = {
  core: "The three that production needs",
  stripe: "Card payments. Set both from the same Stripe account",
  paypal: "Payouts by PayPal. Without them PayPal is paid through a file",
  uploads: "Files. A token of a paid UploadThing plan, since proofs are private",
  inngest:
    "Durable functions on Inngest Cloud or your own Inngest server. Without them Piecework runs its own local runner",
  mail: "Mail",
  operation: "Operation",
} as const;
type Group = keyof typeof GROUPS;

function variable<Schema extends z.ZodType>(definition: Variable<Schema>): Variable<Schema> {
  return definition;
}

const httpUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ""));
const wholeNumber = (lowest: number, highest: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(lowest).max(highest));

/** Every variable Piecework reads, in the order `.env.example` lists them. */
export const VARIABLES = {
  DATABASE_URL: variable({
    group: "core",
    explain: "PostgreSQL 15 or newer, as a user who may create roles and tables.",
    example: "postgresql://piecework:password@db.example:5432/piecework",
    schema: z.url({ protocol: /^postgres(ql)?$/ }),
    mustBe: "a connection string such as postgresql://user:password@host:5432/piecework",
    secret: true,
  }),
  APP_URL: variable({
    group: "core",
    explain: "The address people open, without a path; links in mails and sign-in cookies depend on it.",
    example: "https://piecework.example",
    schema: httpUrl.refine((url) => new URL(url).pathname === "/"),
    mustBe: "an address without a path, such as https://piecework.example",
  }),
  APP_SECRET: variable({
    group: "core",
    explain:
      "Signs sessions and links; 32 characters or more, made by `openssl rand -base64 32`, the same on every machine.",
    example: "change-me-to-32-random-characters-or-more",
    schema: z
      .string()
      .min(32)
      .refine((secret) => !secret.startsWith("change-me")),
    mustBe: "32 random characters or more; `openssl rand -base64 32` makes one",
    secret: true,
  }),
  SEALING_KEYS: variable({
    group: "core",
    explain:
      "Optional. Seals identity documents, payout destinations and second factors: `name:key` pairs with commas between, the newest first, each key made by `openssl rand -base64 32`. Derived from APP_SECRET when empty. To change it, put a new pair in front and run `npm run admin -- reseal`.",
    example: "2027:hZ0m5yqM2Yp8R1l0J3rF0m9y3nq0R6xW7sQ2tY8uK4c=",
    schema: z.string().regex(/^[\w-]+:[A-Za-z0-9+/]{43}=(,[\w-]+:[A-Za-z0-9+/]{43}=)*$/),
    mustBe: "name:key pairs, each key 32 bytes in base64 (`openssl rand -base64 32`)",
    secret: true,
  }),
  STRIPE_SECRET_KEY: variable({
    group: "stripe",
    explain:
      "The secret key of your Stripe account; a test key takes no real money and is refused in production.",
    example: "sk_live_51Hxxxxxxxx",
    schema: z.string().regex(/^(sk|rk)_(test|live)_\w+$/),
    mustBe: "a Stripe secret key, which begins with sk_live_ or sk_test_",
    secret: true,
  }),
  STRIPE_WEBHOOK_SECRET: variable({
    group: "stripe",
    explain: "The signing secret of the webhook endpoint at APP_URL/api/stripe/webhook.",
    example: "whsec_xxxxxxxxxxxxxxxx",
    schema: z.string().startsWith("whsec_"),
    mustBe: "the signing secret of a Stripe webhook endpoint, which begins with whsec_",
    secret: true,
  }),
  STRIPE_API_URL: variable({
    group: "stripe",
    explain: "Where the Stripe stand-in of the demo answers.",
    example: "http://localhost:3001",
    schema: httpUrl,
    mustBe: "an http address",
    standIn: true,
  }),
  PAYPAL_CLIENT_ID: variable({
    group: "paypal",
    explain:
      "The client id of a REST app in PayPal's developer dashboard, of a business account with Payouts enabled.",
    example: "AeA1QIZXiflr1_-r0U2UbWTziOWX1GRQer5jkUq4ZfWT5qwb6qQRPq7jDtv57TL4POEEezGLdutcxnkJ",
    schema: z.string().regex(/^[\w-]{8,200}$/),
    mustBe: "the client id of a PayPal REST app",
  }),
  PAYPAL_CLIENT_SECRET: variable({
    group: "paypal",
    explain: "The secret of the same app.",
    example: "ECYYrrSHdKfk_Q0EdvzdGkzj58a66kKaUQ5dZAEv4HvvtDId2_DpSuYDB088BZxGuMji7G4OFUnPog6p",
    schema: z.string().regex(/^[\w-]{8,200}$/),
    mustBe: "the secret of a PayPal REST app",
    secret: true,
  }),
  PAYPAL_WEBHOOK_ID: variable({
    group: "paypal",
    explain:
      "The id of the app's webhook at APP_URL/api/paypal/webhook, for all events about payouts; PayPal checks its messages by it.",
    example: "8PT597110X687430LKGECATA",
    schema: z.string().regex(/^[\w-]{4,60}$/),
    mustBe: "the id of a PayPal webhook",
  }),
  PAYPAL_API_URL: variable({
    group: "paypal",
    explain:
      "Empty for real payouts; https://api-m.sandbox.paypal.com pays invented money with the keys of PayPal's sandbox.",
    example: "https://api-m.sandbox.paypal.com",
    schema: httpUrl,
    mustBe: "an http address",
  }),
  UPLOADTHING_TOKEN: variable({
    group: "uploads",
    explain: "The API token from UploadThing's dashboard.",
    example: "eyJhcGlLZXkiOiJza19saXZlX3h4eCIsImFwcElkIjoieHh4IiwicmVnaW9ucyI6WyJmcmExIl19",
    schema: z.string().refine(isUploadthingToken),
    mustBe: "the whole token from UploadThing's dashboard (API keys, tab V7)",
    secret: true,
  }),
  UPLOADTHING_INGEST_URL: variable({
    group: "uploads",
    explain: "Where uploads are sent instead of UploadThing's own servers.",
    example: "http://localhost:3001/local-ut",
    schema: httpUrl,
    mustBe: "an http address",
    standIn: true,
  }),
  UPLOADTHING_API_URL: variable({
    group: "uploads",
    explain: "Where UploadThing's API is called instead of at its own servers.",
    example: "http://localhost:3001/local-ut",
    schema: httpUrl,
    mustBe: "an http address",
    standIn: true,
  }),
  UPLOADTHING_UFS_HOST: variable({
    group: "uploads",
    explain: "The host, without https://, that serves the files.",
    example: "localhost:3001/local-ut",
    schema: z.string().regex(/^[^:/]+(:\d+)?(\/.*)?$/),
    mustBe: "a host without https://, such as ufs.sh",
    standIn: true,
  }),
  UPLOADTHING_UFS_APP_ID_LOCATION: variable({
    group: "uploads",
    explain: "Whether a file's address names the app in its path or its subdomain.",
    example: "path",
    schema: z.enum(["path", "subdomain"]),
    mustBe: "path or subdomain",
    standIn: true,
  }),
  INNGEST_EVENT_KEY: variable({
    group: "inngest",
    explain: "The event key of your Inngest environment.",
    example: "your-event-key",
    schema: z.string().min(1),
    mustBe: "an Inngest event key",
    secret: true,
  }),
  INNGEST_SIGNING_KEY: variable({
    group: "inngest",
    explain: "The signing key of the same environment; Piecework refuses calls that it does not sign.",
    example: "signkey-prod-0123456789abcdef0123456789abcdef",
    schema: z.string().regex(/^(signkey-[\w-]+-)?([0-9a-f]{2})+$/),
    mustBe:
      "an Inngest signing key: signkey-prod- and hexadecimal digits, or the digits alone on a server of your own",
    secret: true,
  }),
  INNGEST_BASE_URL: variable({
    group: "inngest",
    explain: "The address of an Inngest server of your own; empty for Inngest Cloud.",
    example: "http://inngest.internal:8288",
    schema: httpUrl,
    mustBe: "an http address such as http://inngest.internal:8288",
  }),
  SMTP_URL: variable({
    group: "mail",
    explain: "The mail server that sends for you.",
    example: "smtps://user:password@smtp.example:465",
    schema: z.url({ protocol: /^smtps?$/ }),
    mustBe: "an address such as smtps://user:password@smtp.example:465",
    secret: true,
  }),
  MAIL_FROM: variable({
    group: "mail",
    explain: "The sender of every mail; your mail server must be allowed to use it.",
    example: "Piecework <no-reply@piecework.example>",
    schema: z.string().regex(/^([^<>]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/),
    mustBe: "a mail address, with a name if you like: Piecework <no-reply@piecework.example>",
  }),
  LOCAL_SERVICES_URL: variable({
    group: "mail",
    explain: "Where the demo's own pages are, such as the mailbox.",
    example: "http://localhost:3001",
    schema: httpUrl,
    mustBe: "an http address",
    standIn: true,
  }),
  PORT: variable({
    group: "operation",
    explain: "The port the site listens on (3000 when empty).",
    example: "3000",
    schema: wholeNumber(1, 65_535),
    mustBe: "a port number between 1 and 65535",
  }),
  OPERATOR_NAME: variable({
    group: "operation",
    explain: "Who runs this site, as the terms, the privacy page and mails name them.",
    example: "Example Cooperative",
    schema: z.string().max(200),
    mustBe: "at most 200 characters long",
  }),
  OPERATOR_EMAIL: variable({
    group: "operation",
    explain: "Where people reach whoever runs this site.",
    example: "help@piecework.example",
    schema: z.email(),
    mustBe: "a mail address",
  }),
  TRUSTED_PROXY_HOPS: variable({
    group: "operation",
    explain:
      "How many proxies stand before the site and set X-Forwarded-For (0 when empty); rate limits count by that address.",
    example: "1",
    schema: wholeNumber(0, 10),
    mustBe: "a number between 0 and 10",
  }),
  DATABASE_POOL_SIZE: variable({
    group: "operation",
    explain: "How many database connections one process keeps (10 when empty).",
    example: "10",
    schema: wholeNumber(1, 500),
    mustBe: "a number between 1 and 500",
  }),
  LOG_LEVEL: variable({
    group: "operation",
    explain: "How much is logged (info when empty).",
    example: "info",
    schema: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]),
    mustBe: "one of fatal, error, warn, info, debug, trace, silent",
  }),
  DEMO_SERVICES: variable({
    group: "operation",
    explain: "true lets `npm run serve` use stand-ins with demo money for every service that has no key.",
    example: "true",
    schema: z.enum(["true", "false"]).transform((value) => value === "true"),
    mustBe: "true or false",
  }),
} as const;

export type VariableName = keyof typeof VARIABLES;
export const VARIABLE_NAMES = Object.keys(VARIABLES) as VariableName[];

/** The variables that are set, read and typed. */
export type Environment = { [Name in VariableName]?: z.infer<(typeof VARIABLES)[Name]["schema"]> };

function isUploadthingToken(token: string): boolean {
  try {
    const content: unknown = JSON.parse(Buffer.from(token, "base64").toString("utf8"));
    return z
      .object({ apiKey: z.string(), appId: z.string(), regions: z.array(z.string()).min(1) })
      .safeParse(content).success;
  } catch {
    return false;
  }
}
