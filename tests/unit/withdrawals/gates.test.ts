import { describe, expect, it } from "vitest";
import { DAY_MS, later } from "@/lib/core/time";
import { type Settings, settingDefinitions } from "@/lib/settings/definitions";
import type { Gate, ReadinessFacts } from "@/lib/withdrawals/gate";
import { gatesOf } from "@/lib/withdrawals/gates";
import { mayWithdraw } from "@/lib/withdrawals/policy";

const usual = Object.fromEntries(
  Object.entries(settingDefinitions).map(([key, { default: value }]) => [key, value]),
) as Settings;
const at = new Date("2026-11-20T12:00:00Z");

const ready: ReadinessFacts = {
  at,
  withdrawableMicros: 12_410_000n,
  earnedMicros: 12_413_500n,
  enoughAt: null,
  firstEarnedAt: later(at, -3 * DAY_MS),
  success: { satisfied: 9, notSatisfied: 1, bps: 9000 },
  tier: 1,
  tierNeeded: 1,
  secondFactor: true,
  hasMethod: true,
  methodUsableFrom: at,
  pausedUntil: null,
  holds: [],
  debtMicros: 0n,
  open: null,
};

const judged = (facts: Partial<ReadinessFacts>) => gatesOf({ ...ready, ...facts }, usual);
const soon = later(at, DAY_MS);

describe("the gates before a withdrawal", () => {
  it("are all met by who is ready", () => {
    expect(mayWithdraw(judged({}))).toBe(true);
  });

  const cases: [string, Partial<ReadinessFacts>, Gate["id"], Gate["state"]][] = [
    ["too little earned", { withdrawableMicros: 0n, earnedMicros: 4_990_000n }, "money", "NOT_YET"],
    ["enough earned, but young", { withdrawableMicros: 0n, enoughAt: soon }, "money", "WAITS"],
    ["nothing earned yet", { firstEarnedAt: null }, "first", "NOT_YET"],
    ["earned for the first time lately", { firstEarnedAt: later(at, 1 - 3 * DAY_MS) }, "first", "WAITS"],
    ["documents asked for", { tierNeeded: 2 }, "identity", "NEEDS_YOU"],
    ["no second factor", { secondFactor: false }, "second-factor", "NEEDS_YOU"],
    ["no payout method", { hasMethod: false, methodUsableFrom: null }, "method", "NEEDS_YOU"],
    ["only one that is not confirmed", { methodUsableFrom: null }, "method", "NEEDS_YOU"],
    ["only one that is new", { methodUsableFrom: soon }, "method", "WAITS"],
    ["a hold", { holds: [{ reason: "A payment is disputed.", reviewDueAt: soon }] }, "holds", "WAITS"],
    ["a debt", { debtMicros: 30_000_000n }, "holds", "NEEDS_YOU"],
    ["another one under way", { open: { id: "wd_1", amountMicros: 5_000_000n } }, "other", "NOT_YET"],
  ];

  it.each(cases)("%s closes one of them alone, and says what to do or until when", (_, facts, id, state) => {
    const closed = judged(facts).filter((gate) => gate.state !== "MET");
    expect(closed).toMatchObject([{ id, state }]);
    expect(closed[0]!.text).not.toBe("");
    if (state === "WAITS") expect(closed[0]!.until).toBeInstanceOf(Date);
    if (state === "NEEDS_YOU") expect(closed[0]!.link).toBeDefined();
    expect(mayWithdraw(judged(facts))).toContain(closed[0]!.title);
  });

  it("stay open for a low success rate, which a person looks at", () => {
    const gates = judged({ success: { satisfied: 5, notSatisfied: 5, bps: 5000 } });
    expect(mayWithdraw(gates)).toBe(true);
    expect(gates.find(({ id }) => id === "success")!.text).toContain("72 hours");
  });
});
