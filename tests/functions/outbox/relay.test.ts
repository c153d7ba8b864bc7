import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { relay } from "@/inngest/functions/outbox/relay";
import { later } from "@/lib/core/time";
import { emit, emitAll } from "@/lib/outbox/emit";
import { defineEvent } from "@/lib/outbox/event";
import { relayOutbox } from "@/lib/outbox/relay";
import { setClock } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { ownerPool, rows } from "../../support/database";
import { driveFunction } from "../../support/drive-function";
import { recordEvents } from "../../support/recorded-events";

const happened = defineEvent("test/happened", z.object({ number: z.number() }));

let recorder: Awaited<ReturnType<typeof recordEvents>>;

beforeAll(async () => {
  recorder = await recordEvents();
});

afterAll(() => recorder.stop());

beforeEach(async () => {
  setClock();
  recorder.events.length = 0;
  recorder.refuse = false;
  await ownerPool().query("delete from outbox_event");
});

const numbers = () => recorder.events.map(({ data }) => data.number).sort();

test("a fact is published if its transaction commits, and never when it rolls back", async () => {
  await transaction((tx) => emit(tx, happened, { number: 1 }));
  const undone = transaction(async (tx) => {
    await emit(tx, happened, { number: 2 });
    throw new Error("no");
  });
  await expect(undone).rejects.toThrow("no");
  await driveFunction({ run: relay });
  expect(numbers()).toEqual([1]);
});

test("a fact with the wrong data is refused where it is written", async () => {
  const wrong = transaction((tx) => emit(tx, happened, { number: "one" } as never));
  await expect(wrong).rejects.toThrow(z.ZodError);
});

test("every fact is published once, however many relays run at the same time", async () => {
  await transaction((tx) =>
    emitAll(
      tx,
      happened,
      [...Array(300).keys()].map((number) => ({ number })),
    ),
  );
  const sent = await Promise.all([...Array(8)].map(() => relayOutbox(50)));
  await driveFunction({ run: relay });
  expect(sent.reduce((sum, count) => sum + count, 0)).toBe(300);
  expect(new Set(recorder.events.map(({ id }) => id)).size).toBe(300);
  expect(recorder.events).toHaveLength(300);
});

test("what could not be sent is sent later under the same id", async () => {
  await transaction((tx) => emit(tx, happened, { number: 7 }));
  recorder.refuse = true;
  await expect(relayOutbox(10)).rejects.toThrow();
  recorder.refuse = false;
  expect(await relayOutbox(10)).toBe(0);
  const soon = later(new Date(), 31_000);
  setClock({ now: () => soon });
  expect(await relayOutbox(10)).toBe(1);
  const [row] = await rows<{ id: string; attempts: number }>("select id, attempts from outbox_event");
  expect(recorder.events).toMatchObject([{ id: `outbox-${row?.id}`, data: { number: 7 } }]);
  expect(row?.attempts).toBe(2);
});

test("a fact that the server refuses holds up no other, and is kept", async () => {
  const strange = defineEvent("test/strange", z.object({}));
  recorder.poison = "test/strange";
  await transaction(async (tx) => {
    await emit(tx, strange, {});
    await emitAll(
      tx,
      happened,
      [1, 2, 3].map((number) => ({ number })),
    );
  });
  await relayOutbox(10);
  recorder.poison = "";
  expect(numbers()).toEqual([1, 2, 3]);
  const kept = await rows<{ name: string }>("select name from outbox_event where sent_at is null");
  expect(kept).toEqual([{ name: "test/strange" }]);
});

test("a run leaves a heartbeat, so that a relay that stopped is noticed", async () => {
  await driveFunction({ run: relay });
  expect(await rows("select name from function_heartbeat where name = 'outbox-relay'")).toHaveLength(1);
});
