import { describe, expect, it } from "vitest";
import { blockFor, quiltBlocks } from "@/components/ui/quilt-blocks";

describe("quilt blocks", () => {
  it("are the same for the same seed, and differ among people", () => {
    expect(blockFor("ada")).toEqual(blockFor("ada"));
    const looks = new Set(Array.from({ length: 200 }, (_, i) => JSON.stringify(blockFor(`person-${i}`))));
    expect(looks.size).toBeGreaterThan(40);
  });

  it("are square and use known patches only", () => {
    expect(Object.keys(quiltBlocks)).toHaveLength(12);
    for (const rows of Object.values(quiltBlocks)) {
      for (const row of rows) expect(row).toMatch(new RegExp(`^[.ab1-8]{${rows.length}}$`));
    }
  });
});
