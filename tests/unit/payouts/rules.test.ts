import { describe, expect, test } from "vitest";
import { nextCheck, nextCheckAfterPaid } from "@/lib/payouts/back-off";
import { readCsv, toCsv } from "@/lib/payouts/csv";
import { progressOf } from "@/lib/payouts/progress";
import { judgeBatch } from "@/lib/payouts/providers/paypal-answers";
import { lastRunAt } from "@/lib/payouts/timetable";

describe("a CSV file", () => {
  test("runs nothing in a spreadsheet and comes back as it was written", () => {
    const cells = ["=1+1", "+49", "-5", "@x", 'say "hi"', "a,b", "two\nlines", "plain"];
    const text = toCsv([cells]);
    expect(text).toBe(`'=1+1,'+49,'-5,'@x,"say ""hi""","a,b","two\nlines",plain\r\n`);
    expect(readCsv(text)).toEqual([
      { line: 1, cells: ["'=1+1", "'+49", "'-5", "'@x", 'say "hi"', "a,b", "two\nlines", "plain"] },
    ]);
  });

  test("counts lines as an editor does, with either line break and without the last one", () => {
    expect(readCsv('a,b\r\n"x\ny",1\n\nlast,2')).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ["x\ny", "1"] },
      { line: 5, cells: ["last", "2"] },
    ]);
  });
});

test("the instant of the timetable that came last is the same for every late tick", () => {
  const at = (text: string) => lastRunAt(new Date(text)).toISOString();
  expect(at("2026-11-23T10:00:00Z")).toBe("2026-11-23T10:00:00.000Z");
  expect(at("2026-11-23T10:07:31Z")).toBe("2026-11-23T10:00:00.000Z");
  expect(at("2026-11-25T09:59:59Z")).toBe("2026-11-23T10:00:00.000Z");
  expect(at("2026-11-29T23:00:00Z")).toBe("2026-11-27T10:00:00.000Z");
});

test("providers are asked ever less often, and at last no more about what was paid", () => {
  const at = new Date(0);
  expect([0, 1, 5, 30].map((checks) => nextCheck(at, checks).getTime() / 60_000)).toEqual([1, 2, 32, 360]);
  expect(nextCheckAfterPaid(at, 0)).not.toBeNull();
  expect(nextCheckAfterPaid(at, 6)).toBeNull();
});

describe("what a batch at PayPal means", () => {
  const batch = (batch_status: string, transaction_status?: string) =>
    judgeBatch({
      batch_header: { payout_batch_id: "B", batch_status },
      items: transaction_status ? [{ transaction_status }] : [],
    }).kind;

  test("a batch that is done says nothing: its item does", () => {
    expect(batch("SUCCESS", "SUCCESS")).toBe("paid");
    for (const waiting of ["PENDING", "UNCLAIMED", "ONHOLD", "SOMETHING_NEW"]) {
      expect(batch("SUCCESS", waiting)).toBe("sent");
    }
    for (const back of ["FAILED", "RETURNED", "BLOCKED", "REFUNDED", "REVERSED"]) {
      expect(batch("SUCCESS", back)).toBe("returned");
    }
    expect(batch("SUCCESS")).toBe("sent");
  });

  test("a denied batch gives everything back", () => {
    expect(batch("DENIED")).toBe("returned");
    expect(batch("CANCELED", "PENDING")).toBe("returned");
  });
});

test("what waits to be handed out as a file does not hold a run back", () => {
  const counts = { SELECTED: 3, PAID: 2, UNKNOWN: 1, FAILED: 1, EXCLUDED: 1 };
  expect(
    progressOf(counts, [
      { provided: false, ready: 2 },
      { provided: true, ready: 1 },
    ]),
  ).toEqual({
    done: 7,
    total: 8,
    paid: 2,
    asked: 1,
    refused: 1,
  });
});
