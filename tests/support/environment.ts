import { VARIABLE_NAMES } from "@/lib/platform/env-schema";

/** Variables of SDKs and frameworks that would change what a test sees. */
const FOREIGN = /^(AUTH_|NEXTAUTH_|INNGEST_|STRIPE_|PAYPAL_|UPLOADTHING_|SMTP_|MAIL_|DATABASE_|PG[A-Z]+$)/;

const token = Buffer.from(JSON.stringify({ apiKey: "sk_live_test", appId: "testapp", regions: ["local"] }));

/** What every test process starts with, whatever the shell it runs in has set. */
const TEST_ENVIRONMENT = {
  APP_URL: "http://localhost:3000",
  APP_SECRET: "a-secret-only-for-tests-0123456789abcdef",
  STRIPE_SECRET_KEY: "sk_test_tests",
  STRIPE_WEBHOOK_SECRET: "whsec_tests",
  UPLOADTHING_TOKEN: token.toString("base64"),
  LOG_LEVEL: "silent",
  AUTH_URL: "http://localhost:3000",
  TZ: "UTC",
};

for (const name of Object.keys(process.env)) {
  if (FOREIGN.test(name) || (VARIABLE_NAMES as string[]).includes(name)) delete process.env[name];
}
Object.assign(process.env, TEST_ENVIRONMENT);
