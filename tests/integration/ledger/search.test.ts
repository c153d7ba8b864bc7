import { describe, expect, it } from "vitest";
import { systemActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { accountPage, accountsOfOwner } from "@/lib/ledger/account-queries";
import { searchedEntries, transactionPage } from "@/lib/ledger/admin-queries";
import { type LedgerSearch, readLedgerSearch } from "@/lib/ledger/search-schema";
import { createRunningJob, createSubmission, createUser, deposit } from "@/tests/support/factories";
import { travelTo } from "@/tests/support/time";

const finance = systemActor("tests");

async function find(query: Record<string, string>, before: bigint | null = null) {
  const { search } = readLedgerSearch(query);
  return transactionPage(finance, before, { search });
}

const keys = async (query: Record<string, string>) =>
  (await find(query)).transactions.map(({ key }) => key).sort();

/** An employer with one deposit, whose job paid one worker. */
async function story() {
  const employer = await createUser();
  const depositId = await deposit(employer.id, 20_000_000n);
  const job = await createRunningJob({ employer, payMicros: 50_000n });
  const { id: submissionId, worker } = await createSubmission({ job, status: "SATISFIED" });
  return { employer, depositId, job, submissionId, worker };
}

describe("the search of the ledger", () => {
  it("finds by number, key, and the id of whatever it was about", async () => {
    const { employer, depositId, job, submissionId } = await story();
    const credited = `deposit:pi_${depositId}`;
    expect(await keys({ q: depositId })).toEqual([credited]);
    expect(await keys({ q: `pi_${depositId}` })).toEqual([credited]);
    expect(await keys({ q: credited })).toEqual([credited]);
    const ofJob = await keys({ q: job.id });
    expect(ofJob).toEqual(expect.arrayContaining([`publish:${job.id}`]));
    expect(ofJob).toHaveLength(3);
    const [paid] = (await find({ q: submissionId })).transactions;
    expect(paid?.kind).toBe("SATISFIED");
    expect((await find({ q: String(paid?.id) })).transactions.map(({ id }) => id)).toEqual([paid?.id]);
    expect(await keys({ q: employer.id })).toHaveLength(4);
  });

  it("finds everything of a person by nickname, whatever its case, or by e-mail address", async () => {
    const { employer, worker } = await story();
    expect(await keys({ q: employer.nickname.toUpperCase() })).toHaveLength(4);
    expect(await keys({ q: employer.email })).toEqual(await keys({ q: employer.nickname }));
    expect(await keys({ q: worker.nickname })).toHaveLength(1);
  });

  it("finds by an amount down to a micro-dollar, by kind and by days in UTC, all at once", async () => {
    travelTo("2026-03-01T23:59:59.999Z");
    const { employer } = await story();
    const q = employer.nickname;
    expect(await keys({ q, amount: "0.0535" })).toHaveLength(1);
    expect(await keys({ q, amount: "0.0536" })).toEqual([]);
    expect(await keys({ q, kind: "DEPOSIT" })).toHaveLength(1);
    expect(await keys({ q, from: "2026-03-01", to: "2026-03-01" })).toHaveLength(4);
    expect(await keys({ q, from: "2026-03-02" })).toEqual([]);
  });

  it.each(["no-such-thing", "0", "' or true --", "wd_nothing", "%", "x:y"])(
    "finds nothing for %s",
    async (q) => {
      expect(await keys({ q })).toEqual([]);
    },
  );

  it("goes on where the page before ended", async () => {
    const person = await createUser();
    for (let i = 0; i < 60; i++) await deposit(person.id, 10_000n);
    const first = await find({ q: person.nickname });
    const second = await find({ q: person.nickname }, first.next);
    expect([first.transactions.length, second.transactions.length, second.next]).toEqual([50, 10, null]);
    const ids = [...first.transactions, ...second.transactions].map(({ id }) => id);
    expect(new Set(ids).size).toBe(60);
  });

  it("gives a file of every entry it finds, whose amounts sum to zero", async () => {
    const { employer } = await story();
    const { search } = readLedgerSearch({ q: employer.nickname });
    const entries = [];
    for await (const part of searchedEntries(finance, search)) entries.push(...part);
    expect(new Set(entries.map(({ transaction }) => transaction.id)).size).toBe(4);
    expect(entries.reduce((sum, { entry }) => sum + entry.amountMicros, 0n)).toBe(0n);
    expect(entries.map(({ entry }) => entry.nickname)).toContain(employer.nickname);
  });

  it("does not exist for anybody but finance", async () => {
    const missing = { code: "NOT_FOUND" };
    const search = readLedgerSearch({ q: "1" }).search satisfies LedgerSearch;
    for (const person of [await createUser(), await createUser({ role: "MODERATOR" })]) {
      await expect(transactionPage(person, null, { search })).rejects.toMatchObject(missing);
      await expect(searchedEntries(person, search).next()).rejects.toMatchObject(missing);
      await expect(accountsOfOwner(person, "stripe")).rejects.toMatchObject(missing);
      await expect(accountPage(person, { id: 1n, before: null })).rejects.toMatchObject(missing);
    }
  });
});

describe("the accounts of an owner", () => {
  it("are a person's own and those of their jobs, each with its entries", async () => {
    const { employer, job } = await story();
    const accounts = await accountsOfOwner(finance, employer.id);
    expect(accounts.map(({ kind, ownerId }) => `${kind} ${ownerId}`)).toEqual(
      expect.arrayContaining([`WALLET ${employer.id}`, `ESCROW ${job.id}`]),
    );
    for (const { id, balanceMicros } of accounts.filter(({ balanceMicros }) => balanceMicros > 0n)) {
      const page = await accountPage(finance, { id, before: null });
      expect(page?.entries[0]?.balanceAfterMicros).toBe(balanceMicros);
    }
    expect(await accountsOfOwner(finance, newId("user"))).toEqual([]);
  });
});
