import { expect, test } from "vitest";
import { db, transaction, withRetries } from "@/lib/platform/db";
import { isBusy, isTransient, sqlState } from "@/lib/platform/db-errors";

const failure = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  );

test("a statement that takes too long, or waits too long for a lock, is the database's being busy", async () => {
  const slow = await failure(
    transaction(async (tx) => {
      await tx.$executeRaw`set local statement_timeout = '50ms'`;
      await tx.$executeRaw`select pg_sleep(2)`;
    }),
  );
  expect(sqlState(slow)).toBe("57014");
  expect(isBusy(slow)).toBe(true);

  const locked = await transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(4711)`;
    return failure(
      transaction(async (other) => {
        await other.$executeRaw`set local lock_timeout = '50ms'`;
        await other.$executeRaw`select pg_advisory_xact_lock(4711)`;
      }),
    );
  });
  expect(sqlState(locked)).toBe("55P03");
  expect(isBusy(locked)).toBe(true);
});

test("so is a transaction that does not end in time", async () => {
  const late = await failure(transaction((tx) => tx.$executeRaw`select pg_sleep(0.5)`, { timeoutMs: 50 }));
  expect(isBusy(late)).toBe(true);
});

test("a broken deadlock is tried again, and a defect is neither tried again nor taken for being busy", async () => {
  let tries = 0;
  const deadlock = () => {
    tries++;
    return db.$executeRaw`do $$ begin raise exception 'deadlock detected' using errcode = '40P01'; end $$`;
  };
  const error = await failure(withRetries(deadlock));
  expect([tries, isTransient(error), isBusy(error)]).toEqual([3, true, true]);

  const defect = await failure(withRetries(() => db.$executeRaw`select 1 / 0`));
  expect([isTransient(defect), isBusy(defect)]).toEqual([false, false]);
});
