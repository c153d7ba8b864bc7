/**
 * Cuts what was read, one row more than a page shows, to a page. `next` is the id of its last row, from which the next
 * page goes on; null on the last page.
 */
export function pageOf<Row extends { id: string | bigint }>(
  found: Row[],
  size: number,
): { rows: Row[]; next: Row["id"] | null } {
  const rows = found.slice(0, size);
  return { rows, next: found.length > size ? (rows.at(-1)?.id ?? null) : null };
}
