import type { UserActor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { assertAdmin } from "./access";
import { type SettingKey, settingDefinitions } from "./definitions";
import { isSettingKey } from "./schema";
import { inForceAt, scheduledAfter, seenOf, settingsAt, standingVersions, type Version } from "./versions";
import { rangeWords, settingWords } from "./words";

/** A change that has not taken effect yet, its value in words. */
export interface Upcoming {
  id: string;
  from: Date;
  value: string;
}

/** A setting as the admins read it: values in words, people by nickname. */
export interface SettingLine {
  key: SettingKey;
  label: string;
  reason: string;
  value: string;
  usual: string;
  range: string;
  /** Who set the value in force, and when; null while it is the default. */
  changed: { by: string; at: Date } | null;
  upcoming: Upcoming[];
}

export interface HistoryLine {
  id: string;
  value: string;
  from: Date;
  setAt: Date;
  setBy: string;
  reason: string;
  state: "ahead" | "in force" | "past" | "cancelled";
  cancelled: { at: Date; by: string; reason: string } | null;
}

/** Every setting with what is in force now and what is coming. @throws AppError NOT_FOUND */
export async function ruleBook(actor: UserActor): Promise<SettingLine[]> {
  assertAdmin(actor);
  const versions = await standingVersions(db);
  const at = now();
  const authors = await authorsOf(versions);
  return (Object.keys(settingDefinitions) as SettingKey[]).map((key) => lineOf(versions, key, at, authors));
}

/** One setting with its history, the newest version first. @throws AppError NOT_FOUND also for an unknown key */
export async function settingInDetail(actor: UserActor, key: string) {
  assertAdmin(actor);
  if (!isSettingKey(key)) throw notFound("This setting");
  const [versions, history] = await Promise.all([standingVersions(db), historyOf(key)]);
  const at = now();
  const { unit } = settingDefinitions[key];
  return {
    line: lineOf(versions, key, at, await authorsOf(versions)),
    unit,
    value: settingsAt(versions, at)[key],
    seen: seenOf(versions, key, at),
    history: await shownHistory(history, inForceAt(versions, key, at), at),
  };
}

/** What the public rules announce: for each setting about to change, from when on and to what. */
export async function upcomingChanges(client: Tx = db): Promise<Partial<Record<SettingKey, Upcoming[]>>> {
  const versions = await standingVersions(client);
  const at = now();
  const keys = new Set(versions.filter(({ effectiveFrom }) => effectiveFrom > at).map(({ key }) => key));
  return Object.fromEntries(
    [...keys].filter(isSettingKey).map((key) => [key, upcomingOf(versions, key, at)]),
  );
}

function upcomingOf(versions: Version[], key: SettingKey, at: Date): Upcoming[] {
  return scheduledAfter(versions, key, at).map((one) => ({
    id: String(one.id),
    from: one.effectiveFrom,
    value: wordsOf(key, one.value),
  }));
}

function wordsOf(key: SettingKey, stored: unknown): string {
  const { unit, schema } = settingDefinitions[key];
  return settingWords(unit, schema.parse(stored));
}

type Author = { by: string; at: Date };

function lineOf(versions: Version[], key: SettingKey, at: Date, authors: Map<bigint, Author>): SettingLine {
  const definition = settingDefinitions[key];
  const inForce = inForceAt(versions, key, at);
  return {
    key,
    label: definition.label,
    reason: definition.reason,
    value: settingWords(definition.unit, settingsAt(versions, at)[key]),
    usual: settingWords(definition.unit, definition.default),
    range: rangeWords(definition),
    changed: (inForce && authors.get(inForce.id)) ?? null,
    upcoming: upcomingOf(versions, key, at),
  };
}

async function authorsOf(versions: Version[]): Promise<Map<bigint, Author>> {
  const found = await db.settingVersion.findMany({
    where: { id: { in: versions.map(({ id }) => id) } },
    select: { id: true, setBy: true, createdAt: true },
  });
  const names = await namesOf(found.map(({ setBy }) => setBy));
  return new Map(found.map(({ id, setBy, createdAt }) => [id, { by: names(setBy), at: createdAt }]));
}

function historyOf(key: SettingKey) {
  return db.settingVersion.findMany({
    where: { key },
    orderBy: { id: "desc" },
    include: { cancellation: true },
  });
}

async function shownHistory(
  history: Awaited<ReturnType<typeof historyOf>>,
  inForce: Version | null,
  at: Date,
): Promise<HistoryLine[]> {
  const names = await namesOf(history.flatMap((one) => [one.setBy, one.cancellation?.cancelledBy ?? ""]));
  return history.map(({ id, key, value, effectiveFrom, createdAt, setBy, reason, cancellation }) => ({
    id: String(id),
    value: wordsOf(key as SettingKey, value),
    from: effectiveFrom,
    setAt: createdAt,
    setBy: names(setBy),
    reason,
    state: cancellation
      ? "cancelled"
      : effectiveFrom > at
        ? "ahead"
        : id === inForce?.id
          ? "in force"
          : "past",
    cancelled: cancellation && {
      at: cancellation.cancelledAt,
      by: names(cancellation.cancelledBy),
      reason: cancellation.reason,
    },
  }));
}

/** Nicknames of the people who changed settings; an id without a person is shown as it stands. */
async function namesOf(ids: string[]): Promise<(id: string) => string> {
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, nickname: true } });
  const names = new Map(people.map(({ id, nickname }) => [id, nickname]));
  return (id) => names.get(id) ?? id;
}
