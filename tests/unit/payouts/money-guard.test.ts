import { afterEach, beforeEach, expect, test, vi } from "vitest";

const LIVE = { STRIPE_SECRET_KEY: "sk_live_x", STRIPE_API_URL: "" };
const PAYPAL = {
  PAYPAL_CLIENT_ID: "client-id",
  PAYPAL_CLIENT_SECRET: "client-secret",
  PAYPAL_WEBHOOK_ID: "WH-1",
};
const SANDBOX = { ...PAYPAL, PAYPAL_API_URL: "https://api-m.sandbox.paypal.com" };

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

async function mismatch(environment: Record<string, string>): Promise<string | null> {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  return (await import("@/lib/payouts/money-guard")).moneyMismatch();
}

test("invented deposits are not paid out as real dollars", async () => {
  expect(await mismatch(PAYPAL)).toContain("PayPal would pay real dollars");
});

test("real deposits are not paid out as invented money", async () => {
  expect(await mismatch({ ...LIVE, ...SANDBOX })).toContain("PayPal would pay with test money");
});

test("real goes with real, invented with invented, and a file with either", async () => {
  expect(await mismatch({ ...LIVE, ...PAYPAL })).toBeNull();
  vi.resetModules();
  vi.unstubAllEnvs();
  expect(await mismatch(SANDBOX)).toBeNull();
  vi.resetModules();
  vi.unstubAllEnvs();
  expect(await mismatch(LIVE)).toBeNull();
});
