import { expect, it } from "vitest";
import { aheadOf } from "@/components/ui/clock-offset";
import { HOUR_MS, MINUTE_MS } from "@/lib/core/time";

const serverNow = Date.UTC(2026, 10, 21, 10);

it("keeps what it measured when the page arrived, however much later the page is shown again", () => {
  expect(aheadOf(serverNow, serverNow + 3 * HOUR_MS)).toBe(3 * HOUR_MS);
  expect(aheadOf(serverNow, serverNow + 3 * HOUR_MS + 5 * MINUTE_MS)).toBe(3 * HOUR_MS);
});

it("measures again for every page the server makes", () => {
  expect(aheadOf(serverNow + 1, serverNow + 1 - HOUR_MS)).toBe(-HOUR_MS);
});
