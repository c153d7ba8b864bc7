import { afterEach, describe, expect, test } from "vitest";
import { endOtherSessions } from "@/lib/auth/end-other-sessions";
import { endSession } from "@/lib/auth/end-session";
import { startSession } from "@/lib/auth/log-in";
import { listOwnSessions } from "@/lib/auth/queries";
import { sealSession, unsealSession } from "@/lib/auth/session-cookie";
import { findVisitor } from "@/lib/auth/visitor";
import { systemActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { DAY_MS, HOUR_MS, later, MINUTE_MS } from "@/lib/core/time";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { setRole } from "@/lib/users/set-role";
import { createUser } from "@/tests/support/factories";

const device = { ip: "192.0.2.9", userAgent: "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36" };
const start = new Date("2026-03-01T12:00:00Z");

function at(ms: number) {
  const instant = later(start, ms);
  setClock({ now: () => instant });
}

afterEach(() => setClock());

async function loggedIn() {
  at(0);
  const person = await createUser();
  return { person, sessionId: await startSession(person.id, device) };
}

describe("a session", () => {
  test("that was ended is refused on the next request", async () => {
    const { person, sessionId } = await loggedIn();
    expect((await findVisitor(sessionId))?.actor.id).toBe(person.id);
    await endSession(person, { sessionId });
    expect(await findVisitor(sessionId)).toBeNull();
  });

  test("of createUser else cannot be ended", async () => {
    const { sessionId } = await loggedIn();
    const stranger = await createUser();
    await expect(endSession(stranger, { sessionId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await findVisitor(sessionId)).not.toBeNull();
  });

  test("of a member ends after 7 days without a sign of life, and after 30 days whatever happens", async () => {
    const { sessionId } = await loggedIn();
    for (let day = 6; day < 30; day += 6) {
      at(day * DAY_MS);
      expect(await findVisitor(sessionId), `day ${day}`).not.toBeNull();
    }
    at(30 * DAY_MS);
    expect(await findVisitor(sessionId)).toBeNull();
    const idle = await loggedIn();
    at(7 * DAY_MS);
    expect(await findVisitor(idle.sessionId)).toBeNull();
  });

  test("of staff ends after 30 idle minutes, also when the role came later", async () => {
    const { person, sessionId } = await loggedIn();
    await setRole(systemActor("tests"), { email: person.email, role: "MODERATOR" });
    at(29 * MINUTE_MS);
    expect(await findVisitor(sessionId)).not.toBeNull();
    at(59 * MINUTE_MS);
    expect(await findVisitor(sessionId)).toBeNull();
  });

  test("of staff ends after 12 hours", async () => {
    const { person, sessionId } = await loggedIn();
    await setRole(systemActor("tests"), { email: person.email, role: "ADMIN" });
    for (let ms = 0; ms < 12 * HOUR_MS; ms += 20 * MINUTE_MS) {
      at(ms);
      expect(await findVisitor(sessionId)).not.toBeNull();
    }
    at(12 * HOUR_MS);
    expect(await findVisitor(sessionId)).toBeNull();
  });

  test("notes a sign of life at most once a minute", async () => {
    const { sessionId } = await loggedIn();
    const lastSeen = async () =>
      (await db.session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt;
    at(59_000);
    await findVisitor(sessionId);
    expect(await lastSeen()).toEqual(start);
    at(61_000);
    await findVisitor(sessionId);
    expect(await lastSeen()).toEqual(later(start, 61_000));
  });

  test("keeps no address of the device", async () => {
    const { sessionId } = await loggedIn();
    const row = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(JSON.stringify(row)).not.toContain(device.ip);
  });
});

test("a suspension counts on the next request", async () => {
  const { person, sessionId } = await loggedIn();
  const until = later(start, 30 * DAY_MS);
  await db.user.update({ where: { id: person.id }, data: { suspendedUntil: until } });
  expect((await findVisitor(sessionId))?.actor.suspendedUntil).toEqual(until);
});

test("ending the other sessions keeps the one in use", async () => {
  const { person, sessionId } = await loggedIn();
  const elsewhere = await startSession(person.id, device);
  const visitor = await findVisitor(sessionId);
  expect(await listOwnSessions(visitor!)).toMatchObject([
    { id: sessionId, current: true, device: "Chrome on Windows" },
    { id: elsewhere, current: false },
  ]);
  expect(await endOtherSessions(person, sessionId)).toBe(1);
  expect(await findVisitor(elsewhere)).toBeNull();
  expect(await listOwnSessions(visitor!)).toHaveLength(1);
});

describe("the cookie", () => {
  test("holds the session's id and nothing readable", async () => {
    const id = newId("session");
    const sealed = await sealSession(id);
    expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain(id);
    expect(await unsealSession(sealed)).toBe(id);
  });

  test("that is forged, broken or for something else opens nothing", async () => {
    const sealed = await sealSession(newId("session"));
    expect(await unsealSession(`${sealed.slice(0, -4)}AAAA`)).toBeNull();
    expect(await unsealSession("nonsense")).toBeNull();
    expect(await unsealSession(await sealSession(newId("user")))).toBeNull();
  });
});
