/**
 * Twelve classic quilt blocks. Each string is a row of patches: `.` plain, `a` and `b` whole squares of the first and
 * second cloth, 1–4 a triangle of the first cloth with its right angle top left, top right, bottom right, bottom left,
 * 5–8 the same in the second cloth.
 */
export const quiltBlocks: Record<string, readonly string[]> = {
  sawtoothStar: [".43.", "2bb1", "3bb4", ".12."],
  pinwheel: ["4185", "3276", "8541", "7632"],
  friendshipStar: [".4.", "3a1", ".2."],
  ninePatch: ["a.a", ".b.", "a.a"],
  churnDash: ["3b4", "b.b", "2b1"],
  shooFly: ["3.4", ".b.", "2.1"],
  brokenDishes: ["3478", "2165", "7834", "6521"],
  flyingGeese: ["3478", "3478", "3478", "3478"],
  kingsCrown: ["b34b", "3aa4", "2aa1", "b21b"],
  postageStamp: ["a.b.", ".b.a", "b.a.", ".a.b"],
  chevron: ["3434", "2121", "7878", "6565"],
  ladder: ["a.34", ".a21", "78a.", "65.a"],
};

const names = Object.keys(quiltBlocks);
const pairs = [
  [1, 2],
  [1, 4],
  [2, 3],
  [3, 1],
  [4, 2],
  [1, 3],
] as const;

/** FNV-1a: spreads short ids evenly and needs no library. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return value;
}

/** The block and the two cloths (1–4) that belong to a seed; a block's own name as seed gives that block. */
export function blockFor(seed: string): { rows: readonly string[]; first: number; second: number } {
  const value = hash(seed);
  const rows = quiltBlocks[seed] ?? quiltBlocks[names[value % names.length] ?? "ninePatch"] ?? [];
  const [first, second] = pairs[(value >>> 8) % pairs.length] ?? pairs[0];
  return { rows, first, second };
}
