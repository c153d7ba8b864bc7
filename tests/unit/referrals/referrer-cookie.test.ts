import { beforeEach, expect, test, vi } from "vitest";
import { forgetReferrer, rememberedReferrer, rememberReferrer } from "@/app/(auth)/referrer";

const jar = new Map<string, string>();

vi.mock("next/headers", () => ({
  cookies: async () => ({
    has: (name: string) => jar.has(name),
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
    delete: (name: string) => jar.delete(name),
  }),
}));

beforeEach(() => jar.clear());

test("the first link followed in a browser counts: a second one changes nothing", async () => {
  await rememberReferrer("wendy");
  await rememberReferrer("mallory");
  expect(await rememberedReferrer()).toBe("wendy");
});

test("once somebody has signed up, the next person in this browser was brought by nobody", async () => {
  await rememberReferrer("wendy");
  await forgetReferrer();
  expect(await rememberedReferrer()).toBeNull();
});

test("a cookie somebody wrote by hand names nobody", async () => {
  await rememberReferrer("<script>alert(1)</script>");
  expect(await rememberedReferrer()).toBeNull();
});
