import { isId } from "@/lib/core/ids";
import type { FeedSort } from "./feed-schema";

/** The place in an ordered feed after which a page begins: the value it is ordered by, and the job's id. */
export interface FeedCursor {
  /** Milliseconds for the newest, micro-dollars for the best paid, a count for the most popular. */
  key: bigint;
  id: string;
}

const MARKS: Record<FeedSort, string> = { newest: "n", pay: "p", popular: "m" };

/** No key that is kept in the database is larger. */
const LARGEST = 9_000_000_000_000_000n;

/** The cursor as it stands in an address: `n1763717000000.job_01…`. */
export function writeCursor(sort: FeedSort, { key, id }: FeedCursor): string {
  return `${MARKS[sort]}${key}.${id}`;
}

/** Reads a cursor of that order from untrusted text; null for anything else, which means the first page. */
export function readCursor(sort: FeedSort, text: string | undefined): FeedCursor | null {
  const match = /^([npm])(\d{1,16})\.(\w{10,40})$/.exec(text ?? "");
  if (!match?.[2] || !match[3] || match[1] !== MARKS[sort]) return null;
  const key = BigInt(match[2]);
  return key <= LARGEST && isId("job", match[3]) ? { key, id: match[3] } : null;
}
