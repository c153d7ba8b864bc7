import { describe, expect, test } from "vitest";
import { childEnvironment, stackVariables, standIns } from "@/lib/local/stack/environment";
import { parseEnvironment } from "@/lib/platform/env-check";

const SETTINGS = {
  ports: { app: 3000, services: 3001, smtp: 3002 },
  databaseUrl: "postgresql://postgres:x@127.0.0.1:54320/piecework",
  appSecret: "0123456789012345678901234567890123456789",
};
const REAL_STRIPE = { STRIPE_SECRET_KEY: "sk_test_real", STRIPE_WEBHOOK_SECRET: "whsec_real" };

describe("the environment of a stack", () => {
  test("without any key, every service is stood in for and what the product reads is valid", () => {
    const variables = stackVariables({ ...SETTINGS, given: {} });
    expect(standIns({})).toEqual({
      stripe: true,
      paypal: true,
      uploadthing: true,
      inngest: true,
      mail: true,
    });
    const child = childEnvironment(variables);
    expect(() => parseEnvironment(child)).not.toThrow();
    expect(child.AUTH_URL).toBe("http://localhost:3000");
  });

  test("with a real key, the stand-in is not even mentioned", () => {
    const variables = stackVariables({ ...SETTINGS, given: REAL_STRIPE });
    expect(variables).toMatchObject(REAL_STRIPE);
    expect(variables.STRIPE_API_URL).toBeUndefined();
    expect(standIns(REAL_STRIPE).stripe).toBe(false);
    // Whoever takes real cards pays through a file until there are real PayPal keys too.
    expect(standIns(REAL_STRIPE).paypal).toBe(false);
    expect(variables.PAYPAL_API_URL).toBeUndefined();
  });

  test("the stand-ins' keys stay the same over restarts and differ between installations", () => {
    const one = stackVariables({ ...SETTINGS, given: {} });
    expect(stackVariables({ ...SETTINGS, given: {} })).toEqual(one);
    const other = stackVariables({ ...SETTINGS, appSecret: SETTINGS.appSecret.replace("0", "x"), given: {} });
    expect(other.STRIPE_WEBHOOK_SECRET).not.toBe(one.STRIPE_WEBHOOK_SECRET);
  });

  test("browsers reach the stand-ins of a public demo by its address, the product by the machine's own", () => {
    const given = { LOCAL_SERVICES_URL: "https://stand-ins.piecework.example" };
    const variables = stackVariables({ ...SETTINGS, given });
    expect(variables).toMatchObject({
      UPLOADTHING_INGEST_URL: "https://stand-ins.piecework.example/local-ut",
      UPLOADTHING_UFS_HOST: "stand-ins.piecework.example/local-ut",
      STRIPE_API_URL: "http://localhost:3001",
    });
  });
});
