import { conflict, invalid } from "@/lib/core/errors";
import { DAY_MS, later } from "@/lib/core/time";
import { contradictionIn } from "./consistency";
import { type SettingKey, type Settings, settingDefinitions } from "./definitions";
import { readSetting } from "./typed";
import { scheduledAfter, settingsAt, storedValue, type Version } from "./versions";
import { utcWords } from "./words";

/** Further ahead nobody can say what will be right. */
const MOST_DAYS_AHEAD = 366;

export interface Typed {
  key: SettingKey;
  value: string;
  /** An instant in UTC as the browser's field writes it, "2026-12-01T00:00"; empty for at once. */
  from: string;
}

/** A change that may be made: everything but the reason. */
export interface Proposal {
  key: SettingKey;
  value: unknown;
  effectiveFrom: Date;
  /** All settings right before the change takes effect, and right after. */
  before: Settings;
  after: Settings;
}

/**
 * Reads a change as typed and holds it against the range and against the other settings, at the instant it takes
 * effect and at every scheduled change after it. `versions` are those that stand, `at` is the present.
 * @throws AppError INVALID_INPUT at "value" or "from"
 */
export function readProposal(versions: Version[], typed: Typed, at: Date): Proposal {
  const { key } = typed;
  const effectiveFrom = readInstant(typed.from, at);
  const read = readSetting(settingDefinitions[key], typed.value);
  if (!read.ok) throw invalid("value", read.message);
  const before = settingsAt(versions, effectiveFrom);
  if (scheduledAfter(versions, key, at).some((one) => +one.effectiveFrom === +effectiveFrom)) {
    throw invalid("from", "A change is scheduled for this instant already. Cancel that one first.");
  }
  if (String(before[key]) === String(read.value)) {
    throw invalid("value", "This is the value in force then already.");
  }
  // Behind all that stand, as it would be stored; the sort keeps the order of equal instants.
  const proposed: Version = { id: 0n, key, value: storedValue(read.value), effectiveFrom };
  const changed = [...versions, proposed].sort((a, b) => +a.effectiveFrom - +b.effectiveFrom);
  const problem = contradictionFrom(changed, effectiveFrom);
  if (problem) throw invalid("value", problem);
  return { key, value: read.value, effectiveFrom, before, after: settingsAt(changed, effectiveFrom) };
}

/** @throws AppError CONFLICT when the other settings would not fit together without the version */
export function assertCancellable(versions: Version[], version: Version): void {
  const rest = versions.filter(({ id }) => id !== version.id);
  const problem = contradictionFrom(rest, version.effectiveFrom);
  if (problem) throw conflict(`Without this change the rules would not fit together. ${problem}`);
}

/** The first contradiction at an instant or at any scheduled change after it. */
function contradictionFrom(versions: Version[], from: Date): string | null {
  const onward = versions.map(({ effectiveFrom }) => effectiveFrom).filter((instant) => instant > from);
  for (const instant of [from, ...onward]) {
    const problem = contradictionIn(settingsAt(versions, instant));
    if (problem) return instant === from ? problem : `From ${utcWords(instant)} on: ${problem}`;
  }
  return null;
}

function readInstant(text: string, at: Date): Date {
  if (text === "") return at;
  const wanted = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? new Date(`${text}:00.000Z`) : null;
  // A day such as 31 February rolls over to another one, which nobody typed.
  if (!wanted || Number.isNaN(+wanted) || wanted.toISOString().slice(0, 16) !== text) {
    throw invalid("from", "Enter a date and a time, such as 2026-12-01T00:00.");
  }
  if (wanted <= at) throw invalid("from", "This instant has passed. Leave it empty to change it at once.");
  if (wanted > later(at, MOST_DAYS_AHEAD * DAY_MS)) {
    throw invalid("from", `A change can be scheduled at most ${MOST_DAYS_AHEAD} days ahead.`);
  }
  return wanted;
}
