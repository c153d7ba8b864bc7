import { isCountry } from "@/lib/core/countries";
import { type Micros, parseMoney } from "@/lib/core/money";
import { isCleanText } from "@/lib/core/text";
import { categoryName } from "./categories";

export const feedSorts = ["newest", "pay", "popular"] as const;
export type FeedSort = (typeof feedSorts)[number];

export const feedSortLabels: Record<FeedSort, string> = {
  newest: "Newest",
  pay: "Best paid",
  popular: "Most popular",
};

/** What a visitor of the feed asked for, as its address says it. */
export interface FeedFilters {
  search: string;
  /** A category or a sub-category; null for all of them. */
  categoryId: string | null;
  /** Where the worker is; only asked of visitors, since an account has a country. */
  country: string | null;
  minPayMicros: Micros | null;
  /** The minimum pay exactly as typed, also when it is no amount. */
  minPay: string;
  sort: FeedSort;
  cursor: string | undefined;
}

const LONGEST_SEARCH = 100;

type Parameters = Record<string, string | string[] | undefined>;

/** Reads the feed's address. Whatever makes no sense is left out, so that every address shows something. */
export function readFilters(parameters: Parameters): FeedFilters {
  const text = (name: string) => [parameters[name]].flat()[0]?.trim() ?? "";
  const category = text("category");
  const country = text("country").toUpperCase();
  const search = text("q").slice(0, LONGEST_SEARCH);
  const minPay = text("min").slice(0, 20);
  return {
    search: isCleanText(search) ? search : "",
    categoryId: category.length < 60 && categoryName(category) !== "Other" ? category : null,
    country: isCountry(country) ? country : null,
    minPay,
    minPayMicros: parseMoney(minPay) || null,
    sort: feedSorts.find((sort) => sort === text("sort")) ?? "newest",
    cursor: text("after") || undefined,
  };
}

/** The address of the feed with some of its filters changed. Changing one leads back to the first page. */
export function feedAddress(
  filters: FeedFilters,
  change: Partial<FeedFilters> = {},
): `/jobs` | `/jobs?${string}` {
  const { search, categoryId, country, minPay, sort, cursor } = { ...filters, cursor: undefined, ...change };
  const query = new URLSearchParams();
  if (search) query.set("q", search);
  if (categoryId) query.set("category", categoryId);
  if (country) query.set("country", country);
  if (minPay) query.set("min", minPay);
  if (sort !== "newest") query.set("sort", sort);
  if (cursor) query.set("after", cursor);
  return query.size > 0 ? `/jobs?${query}` : "/jobs";
}

/** Whether a minimum was typed that is no amount of money. */
export function isMinPayWrong({ minPay, minPayMicros }: FeedFilters): boolean {
  return minPayMicros === null && minPay !== "" && parseMoney(minPay) === null;
}
