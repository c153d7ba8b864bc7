import { Cron } from "croner";

const UNITS: Record<string, number> = {
  w: 604_800_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
};

/**
 * The instant an Inngest time means: a span from now ("7d", "1h30m") or an ISO date.
 * @throws RangeError when it is neither
 */
export function dueAt(time: string, from = Date.now()): Date {
  const isSpan = /^(\d+(\.\d+)?(ms|w|d|h|m|s))+$/.test(time);
  const due = isSpan ? from + spanMs(time) : Date.parse(time);
  if (!Number.isFinite(due)) throw new RangeError(`"${time}" is neither a span nor a date`);
  return new Date(due);
}

function spanMs(span: string): number {
  const parts = span.matchAll(/(\d+(?:\.\d+)?)(ms|w|d|h|m|s)/g);
  return [...parts].reduce((total, [, amount, unit]) => total + Number(amount) * (UNITS[unit ?? ""] ?? 0), 0);
}

/** Inngest's own waits before another attempt, in seconds; up to 30 more are added so that failures spread out. */
const BACKOFF_S = [15, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200];

/** When to try again after `attempt` (from 0) failed. `scale` below 1 shortens the waits, for tests. */
export function retryAt(attempt: number, scale: number, retryAfter: string | null): Date {
  if (retryAfter) {
    const asked = /^\d+$/.test(retryAfter) ? Date.now() + Number(retryAfter) * 1000 : Date.parse(retryAfter);
    if (Number.isFinite(asked)) return new Date(Math.max(asked, Date.now()));
  }
  const seconds = BACKOFF_S[Math.min(attempt, BACKOFF_S.length - 1)] ?? 0;
  return new Date(Date.now() + scale * (seconds + Math.random() * 30) * 1000);
}

/** The next time of a cron expression after now; an optional "TZ=Europe/Berlin " in front names its time zone. */
export function nextCron(expression: string, after = new Date()): Date {
  const [, timezone = "UTC", pattern = ""] = /^(?:TZ=(\S+)\s+)?(.*)$/.exec(expression) ?? [];
  const next = new Cron(pattern, { timezone }).nextRun(after);
  if (!next) throw new RangeError(`cron "${expression}" never comes`);
  return next;
}
