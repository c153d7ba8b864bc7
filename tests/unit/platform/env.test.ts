import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { environmentExample } from "@/lib/local/environment/example";
import { checkProduction, parseEnvironment } from "@/lib/platform/env-check";
import { VARIABLE_NAMES, VARIABLES } from "@/lib/platform/env-schema";

const UPLOADTHING_TOKEN = VARIABLES.UPLOADTHING_TOKEN.example;
const PRODUCTION = {
  DATABASE_URL: "postgresql://user:pass@db:5432/piecework",
  APP_URL: "https://piecework.example",
  APP_SECRET: "x".repeat(32),
  STRIPE_SECRET_KEY: "sk_live_abc",
  STRIPE_WEBHOOK_SECRET: "whsec_abc",
  UPLOADTHING_TOKEN,
  SMTP_URL: "smtps://user:pass@smtp.example:465",
  MAIL_FROM: "Piecework <no-reply@piecework.example>",
};

function serve(changes: Record<string, string>) {
  checkProduction(parseEnvironment({ ...PRODUCTION, ...changes }));
}

describe("the environment", () => {
  test("the demo needs no variable at all", () => {
    expect(parseEnvironment({})).toEqual({});
  });

  test("an empty variable counts as not set", () => {
    expect(parseEnvironment({ STRIPE_SECRET_KEY: "", PORT: "  " })).toEqual({});
  });

  test("values arrive typed, and addresses without their last slash", () => {
    const read = parseEnvironment({
      PORT: "8080",
      APP_URL: "https://piecework.example/",
      DEMO_SERVICES: "true",
    });
    expect(read).toEqual({ PORT: 8080, APP_URL: "https://piecework.example", DEMO_SERVICES: true });
  });

  test.each([
    ["PORT", "0"],
    ["PORT", "1e3"],
    ["APP_URL", "piecework.example"],
    ["APP_URL", "https://piecework.example/app"],
    ["DATABASE_URL", "mysql://root@localhost/piecework"],
    ["STRIPE_SECRET_KEY", "pk_live_abc"],
    ["UPLOADTHING_TOKEN", "sk_live_abc"],
    ["INNGEST_SIGNING_KEY", "not hexadecimal"],
    ["SMTP_URL", "https://smtp.example"],
    ["OPERATOR_EMAIL", "somebody"],
    ["LOG_LEVEL", "loud"],
    ["DEMO_SERVICES", "yes"],
  ])("a wrong %s (%s) is refused in one sentence that names it", (name, value) => {
    expect(() => parseEnvironment({ [name]: value })).toThrow(new RegExp(`^${name} must be [^\\n]+\\.$`));
  });

  test("a short or copied APP_SECRET is refused without being shown", () => {
    for (const secret of ["hunter2", VARIABLES.APP_SECRET.example]) {
      const attempt = () => parseEnvironment({ APP_SECRET: secret });
      expect(attempt).toThrow("APP_SECRET must be 32 random characters or more");
      expect(attempt).not.toThrow(secret);
    }
  });

  test.each([
    ["STRIPE_SECRET_KEY", "sk_live_abc", "STRIPE_WEBHOOK_SECRET"],
    ["STRIPE_WEBHOOK_SECRET", "whsec_abc", "STRIPE_SECRET_KEY"],
    ["INNGEST_EVENT_KEY", "abc", "INNGEST_SIGNING_KEY"],
    ["SMTP_URL", "smtp://localhost", "MAIL_FROM"],
  ])("%s alone is refused", (name, value, missing) => {
    expect(() => parseEnvironment({ [name]: value })).toThrow(
      `${name} is set but ${missing} is not: set both, or neither.`,
    );
  });

  test("an Inngest address without keys is refused", () => {
    expect(() => parseEnvironment({ INNGEST_BASE_URL: "http://inngest:8288" })).toThrow(
      "INNGEST_BASE_URL is set but",
    );
  });

  test("every example in .env.example is itself valid, but the secret that must be changed", () => {
    for (const name of VARIABLE_NAMES.filter((other) => other !== "APP_SECRET")) {
      expect(VARIABLES[name].schema.safeParse(VARIABLES[name].example).success, name).toBe(true);
    }
  });

  test(".env.example is current; `npm run env` writes it", () => {
    expect(readFileSync(".env.example", "utf8")).toBe(environmentExample());
  });
});

describe("production", () => {
  test("starts with its three variables and the services' keys", () => {
    expect(() => serve({})).not.toThrow();
  });

  test.each(["DATABASE_URL", "APP_URL", "APP_SECRET"])("does not start without %s", (name) => {
    expect(() => serve({ [name]: "" })).toThrow(new RegExp(`^Set ${name}: `));
  });

  test.each([
    [{ STRIPE_SECRET_KEY: "", STRIPE_WEBHOOK_SECRET: "" }, "STRIPE_SECRET_KEY"],
    [{ UPLOADTHING_TOKEN: "" }, "UPLOADTHING_TOKEN"],
    [{ SMTP_URL: "", MAIL_FROM: "" }, "SMTP_URL"],
  ])("names a missing key and the alternative (%o)", (changes, name) => {
    expect(() => serve(changes)).toThrow(new RegExp(`^Set ${name} for .*, or DEMO_SERVICES=true`));
    expect(() => serve({ ...changes, DEMO_SERVICES: "true" })).not.toThrow();
  });

  test("refuses Stripe's test keys, with which deposits are invented", () => {
    expect(() => serve({ STRIPE_SECRET_KEY: "sk_test_abc" })).toThrow("STRIPE_SECRET_KEY is a test key");
  });

  test("refuses readable http, except on this machine", () => {
    expect(() => serve({ APP_URL: "http://piecework.example" })).toThrow("APP_URL must begin with https://");
    expect(() => serve({ APP_URL: "http://localhost:3000" })).not.toThrow();
  });
});
