import { describe, expect, test } from "vitest";
import { z } from "zod";
import { line, listOf, paragraphs } from "@/lib/core/text";

const title = line({ what: "Title", min: 1, max: 10 });
const about = paragraphs({ what: "About me", max: 20 });

describe("text that people type", () => {
  test.each([
    ["NUL", "a\u0000b"],
    ["an escape character", "a\u001bb"],
    ["a right-to-left override", "invoice\u202efdp"],
    ["an isolate", "a\u2066b"],
    ["half a surrogate pair", "a\ud800b"],
    ["a byte-order mark", "a\ufeffb"],
  ])("may not contain %s", (_, text) => {
    expect(title.safeParse(text).error?.issues[0]?.message).toContain("hidden or control characters");
    expect(about.safeParse(text).success).toBe(false);
  });

  test("is normalised, trimmed, and counted after that", () => {
    expect(title.parse("  caf\u0065\u0301 \t  noir ")).toBe("caf\u00e9 noir");
  });

  test("of one line has one line", () => {
    expect(title.safeParse("a\nb").error?.issues[0]?.message).toBe("Title must be one line.");
  });

  test("of many lines keeps them, one empty line at most", () => {
    expect(about.parse("a\r\n\r\n\r\n\r\nb  \nc")).toBe("a\n\nb\nc");
  });

  test("of ten megabytes is refused by its length alone", () => {
    const begun = performance.now();
    expect(title.safeParse("\u202e".repeat(10_000_000)).error?.issues).toHaveLength(1);
    expect(performance.now() - begun).toBeLessThan(100);
  });

  test("says what is missing", () => {
    expect(title.safeParse("   ").error?.issues[0]?.message).toBe("Enter title.");
    expect(title.safeParse(undefined).error?.issues[0]?.message).toBe("Enter title.");
    expect(about.parse("")).toBe("");
  });
});

test("one value, many and none are all lists", () => {
  const list = listOf(z.string(), { max: 2, what: "things" });
  expect(list.parse("a")).toEqual(["a"]);
  expect(list.parse(["a", "", "b"])).toEqual(["a", "b"]);
  expect(list.parse(undefined)).toEqual([]);
  expect(list.safeParse(["a", "b", "c"]).success).toBe(false);
});
