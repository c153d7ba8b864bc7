import { afterEach, describe, expect, it, vi } from "vitest";

const KEY_A = Buffer.alloc(32, 1).toString("base64");
const KEY_B = Buffer.alloc(32, 2).toString("base64");

/** The module as it is in a process with these keys. */
async function sealing(keys: string | undefined) {
  vi.resetModules();
  vi.stubEnv("APP_SECRET", "a-secret-of-the-tests-with-32-characters");
  vi.stubEnv("SEALING_KEYS", keys);
  return import("@/lib/platform/sealed");
}

afterEach(() => vi.unstubAllEnvs());

describe("a sealed value", () => {
  it("opens to what was sealed, in its own context only", async () => {
    const { sealText, openText } = await sealing(undefined);
    const sealed = sealText("DE89 3704 0044 0532 0130 00", "payout-method:pm_1");
    expect(openText(sealed, "payout-method:pm_1")).toBe("DE89 3704 0044 0532 0130 00");
    expect(() => openText(sealed, "payout-method:pm_2")).toThrow();
  });

  it("never looks the same twice, and shows nothing of what it holds", async () => {
    const { sealText } = await sealing(undefined);
    const [one, two] = [sealText("Wendy Work", "x"), sealText("Wendy Work", "x")];
    expect(one).not.toBe(two);
    expect(Buffer.from(one, "base64").includes("Wendy")).toBe(false);
  });

  it("does not open when a single bit was changed, wherever", async () => {
    const { sealBytes, openBytes } = await sealing(undefined);
    const sealed = sealBytes(Buffer.from("secret"), "x");
    for (let at = 1; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => openBytes(changed, "x"), `byte ${at}`).toThrow();
    }
  });

  it("opens with an older key after a newer one came, and says that it should be sealed anew", async () => {
    const before = await sealing(`a:${KEY_A}`);
    const sealed = before.sealBytes(Buffer.from("secret"), "x");
    const after = await sealing(`b:${KEY_B},a:${KEY_A}`);
    expect(after.openBytes(sealed, "x").toString()).toBe("secret");
    expect(after.isSealedWithOldKey(sealed)).toBe(true);
    expect(after.isSealedWithOldKey(after.sealBytes(Buffer.from("secret"), "x"))).toBe(false);
  });

  it("says which key is missing once it was taken away", async () => {
    const before = await sealing(`a:${KEY_A}`);
    const sealed = before.sealBytes(Buffer.from("secret"), "x");
    const after = await sealing(`b:${KEY_B}`);
    expect(() => after.openBytes(sealed, "x")).toThrow('"a"');
  });
});
