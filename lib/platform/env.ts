import { missing, parseEnvironment } from "./env-check";
import type { Environment, VariableName } from "./env-schema";

/** Values that stand when a variable is not set. */
const DEFAULTS = {
  PORT: 3000,
  TRUSTED_PROXY_HOPS: 0,
  DATABASE_POOL_SIZE: 10,
  LOG_LEVEL: "info",
  OPERATOR_NAME: "Piecework",
  DEMO_SERVICES: false,
} satisfies Environment;

/** Variables without which the part that reads them cannot work. */
const REQUIRED = [
  "DATABASE_URL",
  "APP_URL",
  "APP_SECRET",
  "STRIPE_SECRET_KEY",
  "STRIPE_WEBHOOK_SECRET",
  "UPLOADTHING_TOKEN",
] as const satisfies VariableName[];

type Certain = (typeof REQUIRED)[number] | keyof typeof DEFAULTS;
type Env = Readonly<Environment & { [Name in Certain]: NonNullable<Environment[Name]> }>;

let parsed: Environment | undefined;

/**
 * The environment, checked at the first read so that a build needs none. Reading a required variable that is not set
 * throws one sentence that says what to do. Nothing else in the product reads `process.env`.
 */
export const env: Env = new Proxy({} as Env, {
  get(_, name: VariableName) {
    parsed ??= { ...DEFAULTS, ...parseEnvironment(process.env) };
    const value = parsed[name];
    if (value === undefined && (REQUIRED as readonly string[]).includes(name)) throw missing(name);
    return value;
  },
});

/** True when deposits move invented money: the stand-in, or Stripe's own test mode. */
export function demoMoney(): boolean {
  return Boolean(env.STRIPE_API_URL) || /^(sk|rk)_test_/.test(env.STRIPE_SECRET_KEY);
}

/** True when the build is a production one, as `npm start` and `npm run serve` make it. */
export function isProductionBuild(): boolean {
  return process.env.NODE_ENV === "production";
}
