import { createHmac, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Environment, VARIABLE_NAMES } from "../../platform/env-schema";

/** Which services have no key of their own and are stood in for. */
export interface StandIns {
  stripe: boolean;
  paypal: boolean;
  uploadthing: boolean;
  inngest: boolean;
  mail: boolean;
}

/** Where the parts of this stack listen. */
export interface Ports {
  app: number;
  services: number;
  smtp: number;
}

export interface StackSettings {
  given: Environment;
  ports: Ports;
  databaseUrl: string;
  /** From the operator, or made once for the demo. */
  appSecret: string;
}

/** Prefixes that SDKs and next-auth read by themselves; a stray one would change what the product was told. */
const FOREIGN = /^(AUTH_|NEXTAUTH_|INNGEST_|STRIPE_|PAYPAL_|UPLOADTHING_)/;

/** A service without a key is stood in for; PayPal only beside invented deposits, since real ones are paid through a file. */
export function standIns(given: Environment): StandIns {
  return {
    stripe: !given.STRIPE_SECRET_KEY,
    paypal: !given.PAYPAL_CLIENT_ID && !given.STRIPE_SECRET_KEY,
    uploadthing: !given.UPLOADTHING_TOKEN,
    inngest: !given.INNGEST_SIGNING_KEY,
    mail: !given.SMTP_URL,
  };
}

/** Whether nothing here is real: neither money nor files nor mail. Beside a real service nothing shows codes. */
export function isDemo({ stripe, uploadthing, mail }: StandIns): boolean {
  return stripe && uploadthing && mail;
}

/** The demo's APP_SECRET, made once and kept with its data. */
export function demoSecret(dataDir: string): string {
  const file = path.join(dataDir, "secrets.json");
  try {
    return (JSON.parse(readFileSync(file, "utf8")) as { appSecret: string }).appSecret;
  } catch {
    const appSecret = randomBytes(32).toString("base64url");
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, `${JSON.stringify({ appSecret }, null, 2)}\n`, { mode: 0o600 });
    return appSecret;
  }
}

/** The keys of the stand-ins, each derived from the one secret, so that they stay the same over restarts. */
function standInKeys(appSecret: string) {
  const key = (name: string) =>
    createHmac("sha256", appSecret).update(`stand-in ${name}`).digest("hex").slice(0, 32);
  const token = { apiKey: `sk_live_${key("uploadthing")}`, appId: "piecework", regions: ["local"] };
  return {
    STRIPE_SECRET_KEY: `sk_test_${key("stripe")}`,
    STRIPE_WEBHOOK_SECRET: `whsec_${key("stripe webhook")}`,
    PAYPAL_CLIENT_ID: `stand-in-${key("paypal")}`,
    PAYPAL_CLIENT_SECRET: key("paypal secret"),
    PAYPAL_WEBHOOK_ID: `WH-${key("paypal webhook")}`,
    UPLOADTHING_TOKEN: Buffer.from(JSON.stringify(token)).toString("base64"),
    INNGEST_EVENT_KEY: key("inngest event"),
    INNGEST_SIGNING_KEY: key("inngest signing"),
  };
}

/** Every variable of the product for this stack: what the operator gave, and the stand-ins' addresses and keys. */
export function stackVariables({ given, ports, databaseUrl, appSecret }: StackSettings): Environment {
  const standIn = standIns(given);
  const keys = standInKeys(appSecret);
  const services = `http://localhost:${ports.services}`;
  // A demo behind a proxy tells under which address browsers reach the stand-ins' pages.
  const publicUrl = given.LOCAL_SERVICES_URL ?? services;
  const uploads = `${publicUrl}/local-ut`;
  return {
    ...given,
    DATABASE_URL: databaseUrl,
    APP_SECRET: appSecret,
    APP_URL: given.APP_URL ?? `http://localhost:${ports.app}`,
    PORT: ports.app,
    ...(standIn.stripe && {
      STRIPE_SECRET_KEY: keys.STRIPE_SECRET_KEY,
      STRIPE_WEBHOOK_SECRET: keys.STRIPE_WEBHOOK_SECRET,
      STRIPE_API_URL: services,
    }),
    ...(standIn.paypal && {
      PAYPAL_CLIENT_ID: keys.PAYPAL_CLIENT_ID,
      PAYPAL_CLIENT_SECRET: keys.PAYPAL_CLIENT_SECRET,
      PAYPAL_WEBHOOK_ID: keys.PAYPAL_WEBHOOK_ID,
      PAYPAL_API_URL: `${services}/paypal/api`,
    }),
    ...(standIn.uploadthing && {
      UPLOADTHING_TOKEN: keys.UPLOADTHING_TOKEN,
      UPLOADTHING_INGEST_URL: uploads,
      UPLOADTHING_API_URL: `${services}/local-ut`,
      UPLOADTHING_UFS_HOST: uploads.replace(/^https?:\/\//, ""),
      UPLOADTHING_UFS_APP_ID_LOCATION: "path" as const,
    }),
    ...(standIn.inngest && {
      INNGEST_EVENT_KEY: keys.INNGEST_EVENT_KEY,
      INNGEST_SIGNING_KEY: keys.INNGEST_SIGNING_KEY,
      INNGEST_BASE_URL: `${services}/inngest`,
    }),
    ...(standIn.mail && {
      SMTP_URL: `smtp://localhost:${ports.smtp}`,
      MAIL_FROM: given.MAIL_FROM ?? "Piecework <no-reply@demo.piecework.example>",
    }),
    ...(Object.values(standIn).some(Boolean) && { LOCAL_SERVICES_URL: publicUrl }),
  };
}

/**
 * The environment of every child. Variables that are not set are passed empty, because Next.js would otherwise read
 * them from `.env` by itself.
 */
export function childEnvironment(variables: Environment): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  const ours = VARIABLE_NAMES.map((name) => [
    name,
    variables[name] === undefined ? "" : String(variables[name]),
  ]);
  return {
    ...Object.fromEntries(inherited),
    ...Object.fromEntries(ours),
    AUTH_URL: variables.APP_URL,
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
