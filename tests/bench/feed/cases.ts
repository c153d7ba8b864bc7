import type { FeedSort } from "@/lib/jobs/feed-schema";
import type { ViewerName } from "./data";

/** One way of asking for the feed. */
export interface FeedCase {
  name: string;
  /** The ordinary ones must not notice how many jobs there are; hard ones may a little. */
  kind: "ordinary" | "hard";
  viewer?: ViewerName;
  search?: string;
  category?: string;
  sort?: FeedSort;
  /** The pay that only one job in a thousand reaches. */
  rarePay?: true;
  /** Begins where a reader stands after that many pages, or near the end of a small feed. */
  afterPages?: number;
}

export const NEWEST = "newest";
export const DEEP = "page 5,000";

export const feedCases: FeedCase[] = [
  { name: NEWEST, kind: "ordinary" },
  { name: "best paid", kind: "ordinary", sort: "pay" },
  { name: "most popular", kind: "ordinary", sort: "popular" },
  { name: "category", kind: "ordinary", category: "data.label" },
  { name: "category, best paid", kind: "ordinary", category: "data.label", sort: "pay" },
  { name: "did 5,000 anywhere", kind: "ordinary", viewer: "random" },
  { name: DEEP, kind: "ordinary", afterPages: 5_000 },
  { name: "did the newest 5,000", kind: "hard", viewer: "newest" },
  { name: "did the best-paid 5,000", kind: "hard", viewer: "pay", sort: "pay" },
  { name: "nothing for me", kind: "hard", category: "promotion" },
  { name: "rare pay", kind: "hard", rarePay: true },
  { name: "rare pay, most popular", kind: "hard", rarePay: true, sort: "popular" },
  { name: "text in 0.01 %", kind: "hard", search: "word19000" },
  { name: "text in 0.1 %", kind: "hard", search: "word2500" },
  { name: "text in 1 %", kind: "hard", search: "word250" },
  { name: "text in 10 %", kind: "hard", search: "word25" },
  { name: "two words", kind: "hard", search: "word25 word250" },
  { name: "text in 1 %, best paid", kind: "hard", search: "word250", sort: "pay" },
];
