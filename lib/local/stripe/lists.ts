import { invalidRequest } from "./errors";

interface Row {
  id: string;
  created: number;
}

/** One page of a table, newest first, with the filters the API offers: what a row belongs to, type, status, created. */
export function listPage<T extends Row>(rows: Iterable<T>, url: string, query: URLSearchParams) {
  const limit = pageSize(query);
  const found = [...rows].reverse().filter((row) => matches(row, query));
  const after = query.get("starting_after");
  const from = after ? found.findIndex((row) => row.id === after) + 1 : 0;
  const page = found.slice(from, from + limit);
  return { object: "list" as const, url, has_more: found.length > from + limit, data: page };
}

function pageSize(query: URLSearchParams): number {
  const limit = Number(query.get("limit") ?? 10);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 100) return limit;
  throw invalidRequest(`Invalid limit: ${query.get("limit")}`, { param: "limit" });
}

function matches(row: Row, query: URLSearchParams): boolean {
  const fields = row as unknown as Record<string, unknown>;
  const same = ["type", "payment_intent", "charge", "status", "source"].every(
    (name) => query.get(name) === null || fields[name] === query.get(name),
  );
  const bound = (name: string, otherwise: number) => Number(query.get(`created[${name}]`) ?? otherwise);
  return (
    same &&
    row.created >= bound("gte", 0) &&
    row.created > bound("gt", -1) &&
    row.created <= bound("lte", Number.MAX_SAFE_INTEGER) &&
    row.created < bound("lt", Number.MAX_SAFE_INTEGER)
  );
}
