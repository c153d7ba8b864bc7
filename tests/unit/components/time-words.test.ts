import { describe, expect, it } from "vitest";
import { clockWords, dateWords, relativeWords, spanWords } from "@/components/ui/time-words";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/core/time";

const now = Date.parse("2026-11-21T12:00:00Z");

describe("an instant in words", () => {
  it("is written in the viewer's zone, and says UTC when no zone is known", () => {
    const value = new Date("2026-11-28T14:05:00Z");
    expect(dateWords(value, { zone: "Europe/Berlin", kind: "instant", now })).toBe("Sat 28 Nov, 15:05");
    expect(dateWords(value, { zone: null, kind: "instant", now })).toBe("Sat 28 Nov, 14:05 UTC");
    expect(dateWords(value, { zone: null, kind: "day", now })).toBe("Sat 28 Nov");
  });

  it("names the year when it is not this one", () => {
    const value = new Date("2025-02-03T00:30:00Z");
    expect(dateWords(value, { zone: "UTC", kind: "instant", now })).toBe("Mon 3 Feb 2025, 00:30");
  });

  it("never makes a deadline seem further away than it is", () => {
    expect(relativeWords(new Date(now + 6 * DAY_MS + 23 * HOUR_MS), now)).toBe("in 6 days");
    expect(relativeWords(new Date(now + 47 * HOUR_MS + 59 * MINUTE_MS), now)).toBe("in 47 hours");
    expect(relativeWords(new Date(now + 59_000), now)).toBe("in less than a minute");
    expect(relativeWords(new Date(now - 1), now)).toBe("just now");
  });
});

describe("a span in words", () => {
  it("counts the second that has begun", () => {
    expect(clockWords(18 * MINUTE_MS + 41_001)).toBe("18:42");
    expect(clockWords(65 * MINUTE_MS)).toBe("1:05:00");
    expect(clockWords(-5)).toBe("00:00");
    expect(spanWords(125 * MINUTE_MS)).toBe("2 hours 5 minutes");
    expect(spanWords(30_000)).toBe("30 seconds");
  });
});
