import { beforeAll, expect, test } from "vitest";
import type { UserActor } from "@/lib/core/actor";
import { retryPayout, returnPayout } from "@/lib/payouts/failures";
import { handOut, payoutFile, runReport } from "@/lib/payouts/files";
import { applyResults, previewResults } from "@/lib/payouts/results";
import { createUser } from "@/tests/support/factories";
import {
  approvedRun,
  earnedOf,
  financePerson,
  goThrough,
  requested,
  standings,
} from "@/tests/support/payouts";

let finance: UserActor;

beforeAll(async () => {
  finance = await financePerson();
});

async function handedOut(holders: string[]) {
  const requests = await Promise.all(
    holders.map((holder) =>
      requested({ destination: { kind: "BANK", holder, iban: "DE02120300000000202051" } }),
    ),
  );
  const runId = await approvedRun([finance], requests);
  await goThrough(runId);
  return { requests, runId };
}

test("the file holds whom to pay how much, as text a spreadsheet does not run, once it is marked as sent", async () => {
  const { requests, runId } = await handedOut(['=HYPERLINK("http://evil")', "Ann, Bob"]);
  expect(await payoutFile(finance, { runId, kind: "BANK" })).toBe(
    "withdrawal,amount,currency,nickname,holder,iban,routing,account\r\n",
  );
  expect(await handOut(finance, { runId, kind: "BANK" })).toBe(2);
  expect(await handOut(finance, { runId, kind: "BANK" })).toBe(0);
  expect(await standings(requests, runId)).toEqual(["PROCESSING/SENT", "PROCESSING/SENT"]);
  const file = await payoutFile(finance, { runId, kind: "BANK" });
  expect(file).toContain(`"'=HYPERLINK(""http://evil"")",DE02120300000000202051,,`);
  expect(file).toContain(`"Ann, Bob",DE02120300000000202051,,`);
  expect(await runReport(finance, runId)).not.toContain("DE02120300000000202051");
  const stale = { ...finance, steppedUpUntil: null };
  await expect(payoutFile(stale, { runId, kind: "BANK" })).rejects.toMatchObject({ code: "STEP_UP_NEEDED" });
  const member = { ...(await createUser()), steppedUpUntil: finance.steppedUpUntil };
  await expect(payoutFile(member, { runId, kind: "BANK" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("results are previewed line by line, applied once, and importing them again changes nothing", async () => {
  const { requests, runId } = await handedOut(["One", "Two", "Three"]);
  const [one, two, three] = requests as [(typeof requests)[0], (typeof requests)[0], (typeof requests)[0]];
  await handOut(finance, { runId, kind: "BANK" });
  const csv = [
    "\ufeffWithdrawal,Result,Reference,Reason",
    `${one.id},paid,"REF ""1""",`,
    `${two.id},failed,,Account closed`,
    "",
    `${two.id},paid,,`,
    `${three.id},perhaps,,`,
    "wd_00000000000000000000000000,paid,,",
  ].join("\r\n");
  const effects = async () =>
    (await previewResults(finance, { runId, csv })).map(({ line, effect }) => [line, effect]);
  expect(await effects()).toEqual([
    [2, "pay"],
    [3, "return"],
    [5, "error"],
    [6, "error"],
    [7, "error"],
  ]);
  expect(await standings(requests, runId)).toEqual(Array(3).fill("PROCESSING/SENT"));

  const [first, second] = await Promise.all([
    applyResults(finance, { runId, csv }),
    applyResults(finance, { runId, csv }),
  ]);
  expect(first + second).toBe(2);
  expect(await applyResults(finance, { runId, csv })).toBe(0);
  expect((await effects()).slice(0, 2)).toEqual([
    [2, "nothing"],
    [3, "nothing"],
  ]);
  expect(await standings(requests, runId)).toEqual(["COMPLETED/PAID", "FAILED/RETURNED", "PROCESSING/SENT"]);
  expect(await earnedOf(two.worker.id)).toBe(10_000_000n);

  const back = `withdrawal,result,reference,reason\n${one.id},failed,,Sent back by the bank`;
  expect(await applyResults(finance, { runId, csv: back })).toBe(1);
  expect(await earnedOf(one.worker.id)).toBe(9_800_000n);
  await expect(previewResults(finance, { runId, csv: "a,b\n1,2" })).rejects.toMatchObject({
    code: "INVALID_INPUT",
  });
});

test("without PayPal keys, PayPal is paid through a file too", async () => {
  const request = await requested();
  const runId = await approvedRun([finance], [request]);
  await goThrough(runId);
  expect(await standings([request], runId)).toEqual(["PROCESSING/SELECTED"]);
  expect(await handOut(finance, { runId, kind: "PAYPAL" })).toBe(1);
  expect(await payoutFile(finance, { runId, kind: "PAYPAL" })).toContain(
    `9.80,USD,${request.worker.nickname}`,
  );
});

test("nobody writes down, retries or gives back what became of their own withdrawal", async () => {
  const request = await requested({
    destination: { kind: "BANK", holder: "Own", iban: "DE02120300000000202051" },
  });
  const runId = await approvedRun([finance], [request]);
  await goThrough(runId);
  await handOut(finance, { runId, kind: "BANK" });
  await applyResults(finance, { runId, csv: `withdrawal,result\n${request.id},paid` });
  const self: UserActor = { ...finance, id: request.worker.id };
  const csv = `withdrawal,result,reason\n${request.id},failed,It came back`;
  expect(await previewResults(self, { runId, csv })).toMatchObject([{ effect: "error" }]);
  expect(await applyResults(self, { runId, csv })).toBe(0);
  const own = { runId, withdrawalId: request.id };
  await expect(returnPayout(self, own)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  await expect(retryPayout(self, own)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  expect(await standings([request], runId)).toEqual(["COMPLETED/PAID"]);
});
