import type { Route } from "next";
import type { CategoryLink } from "@/components/jobs/feed/category-links";
import type { FilterInForce } from "@/components/jobs/feed/feed";
import type { Relaxation } from "@/components/jobs/feed/no-jobs";
import { countryName } from "@/lib/core/countries";
import { formatMoney } from "@/lib/core/money";
import { categories, categoryName } from "@/lib/jobs/categories";
import { feedPage } from "@/lib/jobs/feed";
import { type FeedFilters, feedAddress } from "@/lib/jobs/feed-schema";
import type { FeedViewer } from "@/lib/jobs/feed-sql";

/** The kinds of work as links that keep every other filter; the chosen one opens its sub-categories. */
export function categoryLinks(filters: FeedFilters): CategoryLink[] {
  const chosen = filters.categoryId;
  const link = (id: string | null, label: string): CategoryLink => ({
    id: id ?? "all",
    label,
    href: feedAddress(filters, { categoryId: id }) as Route,
    current: chosen === id,
    children: [],
  });
  const parents = categories.map(({ id, name, children }) => {
    const open = chosen?.split(".")[0] === id;
    return { ...link(id, name), children: open ? children.map((child) => link(child.id, child.name)) : [] };
  });
  return [link(null, "All kinds"), ...parents];
}

type Removable = { label: string; words: string; change: Partial<FeedFilters> };

/** The filters that hold something back, each with what takes it away. */
function removable(filters: FeedFilters): Removable[] {
  const { search, categoryId, country, minPayMicros } = filters;
  const found: (Removable | false)[] = [
    search !== "" && { label: `“${search}”`, words: `the words “${search}”`, change: { search: "" } },
    categoryId !== null && {
      label: categoryName(categoryId),
      words: `the kind “${categoryName(categoryId)}”`,
      change: { categoryId: null },
    },
    minPayMicros !== null && {
      label: `${formatMoney(minPayMicros)} or more`,
      words: `the minimum of ${formatMoney(minPayMicros)}`,
      change: { minPay: "", minPayMicros: null },
    },
    country !== null && {
      label: `Open to ${countryName(country)}`,
      words: `the country ${countryName(country)}`,
      change: { country: null },
    },
  ];
  return found.filter((entry) => entry !== false);
}

export function filtersInForce(filters: FeedFilters): FilterInForce[] {
  return removable(filters).map(({ label, change }) => ({
    label,
    href: feedAddress(filters, change) as Route,
  }));
}

/** For an empty page: what each single filter holds back, the one that holds back most first. */
export async function relaxationsOf(viewer: FeedViewer | null, filters: FeedFilters): Promise<Relaxation[]> {
  const relaxed = await Promise.all(
    removable(filters).map(async ({ words, change }) => {
      const page = await feedPage(viewer, { ...filters, cursor: undefined, ...change });
      const href = feedAddress(filters, change) as Route;
      return { label: words, href, found: page.jobs.length, more: page.next !== null };
    }),
  );
  return relaxed.sort((a, b) => Number(b.more) - Number(a.more) || b.found - a.found);
}
