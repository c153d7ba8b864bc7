import { describe, expect, it } from "vitest";
import { readCursor, writeCursor } from "@/lib/jobs/cursor";
import { feedAddress, isMinPayWrong, readFilters } from "@/lib/jobs/feed-schema";

const ID = "job_01m7yqtqb8ecsbhg79v3wt3ts5";

describe("the feed's address", () => {
  it("says every filter, and reads back as the same filters", () => {
    const address = feedAddress(
      readFilters({ q: " red shoes ", category: "data.entry", country: "de", min: "0.25", sort: "pay" }),
    );
    expect(address).toBe("/jobs?q=red+shoes&category=data.entry&country=DE&min=0.25&sort=pay");
    const query = Object.fromEntries(new URLSearchParams(address.slice(6)));
    expect(readFilters(query)).toMatchObject({ search: "red shoes", country: "DE", minPayMicros: 250_000n });
    expect(feedAddress(readFilters(query))).toBe(address);
  });

  it("leads back to the first page when a filter changes", () => {
    const filters = readFilters({ q: "shoes", after: `n5.${ID}` });
    expect(feedAddress(filters, { sort: "pay" })).toBe("/jobs?q=shoes&sort=pay");
    expect(feedAddress(filters, { search: "" })).toBe("/jobs");
  });

  it("leaves out what makes no sense", () => {
    const strange = { q: "a\u0000b", category: "no.such", country: "ZZZ", sort: "drop table", min: "" };
    expect(feedAddress(readFilters(strange))).toBe("/jobs");
    expect(readFilters({ q: ["first", "second"] }).search).toBe("first");
  });

  it.each(["-1", "1e400", "0x10", "abc", "1.00000001"])(
    "calls a minimum pay of %s wrong and ignores it",
    (min) => {
      const filters = readFilters({ min });
      expect(filters.minPayMicros).toBeNull();
      expect(isMinPayWrong(filters)).toBe(true);
    },
  );

  it.each(["", "0", "0.02"])("does not complain about a minimum pay of %j", (min) => {
    expect(isMinPayWrong(readFilters({ min }))).toBe(false);
  });
});

describe("a cursor", () => {
  it("reads back as written, in its own order only", () => {
    const cursor = { key: 1_763_717_000_000n, id: ID };
    const text = writeCursor("newest", cursor);
    expect(readCursor("newest", text)).toEqual(cursor);
    expect(readCursor("pay", text)).toBeNull();
  });

  it.each([
    undefined,
    "",
    "n",
    `n1.${ID}x`,
    `n-1.${ID}`,
    `n99999999999999999.${ID}`,
    "n1.usr_01m7yqtqb8ecsbhg79v3wt3ts5",
  ])("is none when it says %s", (text) => {
    expect(readCursor("newest", text)).toBeNull();
  });
});
