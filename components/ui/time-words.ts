import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/core/time";

/** How an instant is written: with its time of day, or the day alone. */
export type DateKind = "instant" | "day";

const parts = { weekday: "short", day: "numeric", month: "short" } as const;
const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

/** `Fri 28 Nov, 14:05` in a zone; the year is added when it is not the year of `now`, "UTC" when no zone is known. */
export function dateWords(
  value: Date,
  { zone, kind, now }: { zone: string | null; kind: DateKind; now: number },
): string {
  const timeZone = zone ?? "UTC";
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { timeZone, ...options }).format(value).replace(",", "");
  const thisYear = value.getUTCFullYear() === new Date(now).getUTCFullYear();
  const day = format(thisYear ? parts : { ...parts, year: "numeric" });
  if (kind === "day") return day;
  return `${day}, ${format(clock)}${zone ? "" : " UTC"}`;
}

const units: [Intl.RelativeTimeFormatUnit, number, number][] = [
  ["minute", MINUTE_MS, HOUR_MS],
  ["hour", HOUR_MS, 2 * DAY_MS],
  ["day", DAY_MS, 60 * DAY_MS],
  ["month", 30 * DAY_MS, 730 * DAY_MS],
  ["year", 365 * DAY_MS, Number.POSITIVE_INFINITY],
];

/** "in 6 days", "3 hours ago", "just now". Rounds down, so a deadline never seems further away than it is. */
export function relativeWords(value: Date, now: number): string {
  const distance = value.getTime() - now;
  const size = Math.abs(distance);
  if (size < MINUTE_MS) return distance > 0 ? "in less than a minute" : "just now";
  const [unit, length] = units.find(([, , below]) => size < below) ?? ["year", 365 * DAY_MS];
  return new Intl.RelativeTimeFormat("en", { numeric: "always" }).format(Math.trunc(distance / length), unit);
}

/** A span on a clock: `18:42`, `1:05:00`. */
export function clockWords(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** A span as a person says it: "2 hours 5 minutes", "40 seconds". */
export function spanWords(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const count = (value: number, unit: string) =>
    value > 0 ? `${value} ${unit}${value === 1 ? "" : "s"}` : "";
  if (seconds < 60) return count(seconds, "second") || "no time";
  return [count(Math.floor(seconds / 3600), "hour"), count(Math.floor((seconds % 3600) / 60), "minute")]
    .filter(Boolean)
    .join(" ");
}
