import type { Page } from "@playwright/test";
import { db } from "@/lib/platform/db";
import { hydrated } from "../support/browser/forms";
import { statesOf } from "../support/browser/jobs";
import { createEarner, sayWho } from "../support/browser/people";
import { swapInActions } from "../support/browser/tamper";
import { expect, test } from "../support/browser/test";
import {
  createDraft,
  createPendingJob,
  createRunningJob,
  createSubmission,
  createUser,
} from "../support/factories";
import { requested } from "../support/payouts";
import { createVoucher } from "../support/vouchers";

const statusOf = async (id: string) => (await db.job.findUniqueOrThrow({ where: { id } })).status;

test("private pages of others do not exist: the same answer as for what never was", async ({
  person,
  watch,
}) => {
  watch.allow(/404/);
  const job = await createRunningJob();
  const [draft, pending, submission] = [
    await createDraft(),
    await createPendingJob(),
    await createSubmission({ job }),
  ];
  const deposit = await db.deposit.findFirstOrThrow({ where: { userId: job.employer.id } });
  const withdrawal = await requested();
  const method = await db.payoutMethod.findFirstOrThrow({ where: { userId: withdrawal.worker.id } });
  const verification = await openVerification();
  const entry = await db.ledgerEntry.findFirstOrThrow({ where: { account: { ownerId: job.employer.id } } });
  const none = (id: string) => id.replace(/_.*/, `_${"0".repeat(26)}`);
  const pages: [string, string][] = [
    [`/hire/jobs/${job.id}`, `/hire/jobs/${none(job.id)}`],
    [`/hire/jobs/${job.id}/review`, `/hire/jobs/${none(job.id)}/review`],
    [`/hire/jobs/${draft.id}/edit`, `/hire/jobs/${none(draft.id)}/edit`],
    [`/jobs/${draft.id}`, `/jobs/${none(draft.id)}`],
    [`/jobs/${pending.id}`, `/jobs/${none(pending.id)}`],
    [`/work/tasks/${submission.id}`, `/work/tasks/${none(submission.id)}`],
    [`/wallet/deposits/${deposit.id}`, `/wallet/deposits/${none(deposit.id)}`],
    [`/wallet/withdrawals/${withdrawal.id}`, `/wallet/withdrawals/${none(withdrawal.id)}`],
    [`/wallet/methods/${method.id}/confirm?token=x`, `/wallet/methods/${none(method.id)}/confirm?token=x`],
    [`/wallet/entries/${entry.id}`, "/wallet/entries/999999999999"],
    [`/admin/queue/${pending.id}`, `/admin/queue/${none(pending.id)}`],
    ["/admin", "/admin/nothing"],
    ["/admin/ledger", "/admin/ledger/1"],
    ["/admin/payouts", "/admin/nothing"],
    [`/admin/payouts/requests/${withdrawal.id}`, "/admin/nothing"],
    ["/admin/adjustments", "/admin/nothing"],
    ["/admin/reconciliation", "/admin/nothing"],
    ["/admin/cases", "/admin/nothing"],
    ["/admin/people", "/admin/nothing"],
    [`/admin/people/${job.employer.id}`, "/admin/nothing"],
    ["/admin/verifications", "/admin/nothing"],
    [`/admin/verifications/${verification}`, "/admin/nothing"],
  ];
  const { page } = await person();
  for (const [theirs, missing] of pages) {
    expect(await answerOf(page, theirs), theirs).toEqual(await answerOf(page, missing));
  }
});

test("downloads of staff do not exist for members, and neither do the statements of others", async ({
  person,
}) => {
  const { context } = await person();
  const verification = await openVerification();
  const { id: run } = await db.payoutRun.findFirstOrThrow({ select: { id: true } });
  for (const path of [
    "/admin/ledger/csv",
    `/admin/payouts/${run}/file?kind=BANK`,
    `/admin/payouts/${run}/report`,
    `/admin/verifications/${verification}/documents/front`,
  ]) {
    expect((await context.request.get(path)).status(), path).toBe(404);
  }
  const statement = await context.request.get("/wallet/statement/csv");
  expect(statement.status()).toBe(200);
  expect((await statement.text()).trim().split("\n")).toHaveLength(1);
});

test("a withdrawal of somebody else is not cancelled, and a voucher of somebody else not taken back", async ({
  logIn,
}) => {
  const theirs = await requested();
  const own = await requested();
  const page = await logIn(own.worker.id);
  await page.goto(`/wallet/withdrawals/${own.id}`);
  await hydrated(page.getByRole("button", { name: "Cancel withdrawal" }));
  await swapInActions(page, { [own.id]: theirs.id });
  await page.getByRole("button", { name: "Cancel withdrawal" }).click();
  await expect(page.getByRole("alert").getByText(/does not exist/)).toBeVisible();
  for (const { id } of [theirs, own]) {
    const { status } = await db.withdrawal.findUniqueOrThrow({ where: { id }, select: { status: true } });
    expect(status).toBe("REQUESTED");
  }

  const makers = [
    await createEarner({ earnedMicros: 5_000_000n }),
    await createEarner({ earnedMicros: 5_000_000n }),
  ] as const;
  const [first, second] = [await createVoucher(makers[0], "5"), await createVoucher(makers[1], "5")];
  const other = await logIn(makers[0].id);
  await other.goto("/wallet/vouchers");
  await hydrated(other.getByRole("button", { name: /^Cancel voucher/ }));
  await swapInActions(other, { [first.id]: second.id });
  await other.getByRole("button", { name: /^Cancel voucher/ }).click();
  await expect(other.getByRole("alert").getByText(/does not exist/)).toBeVisible();
  expect(await db.voucher.count({ where: { id: { in: [first.id, second.id] }, status: "ACTIVE" } })).toBe(2);
});

test("odd addresses are missing pages, never errors", async ({ person, watch }) => {
  test.setTimeout(150_000);
  watch.allow(/404/);
  const { page } = await person();
  const odd = ["%00", "..%2f..", "'--", "job_%27", "x".repeat(500), "%F0%9F%92%A9", "undefined", "-1"];
  for (const id of odd) {
    for (const path of [
      `/jobs/${id}`,
      `/hire/jobs/${id}`,
      `/work/tasks/${id}`,
      `/wallet/entries/${id}`,
      `/wallet/deposits/${id}`,
      `/wallet/withdrawals/${id}`,
      `/u/${id}`,
    ]) {
      expect((await page.goto(path))?.status(), path).toBe(404);
    }
  }
  for (const query of [
    "?after=%00",
    "?sort=nonsense&min=-1&q=%25",
    "?cursor=%00abc",
    "?category[]=x&q=a&q=b",
  ]) {
    expect((await page.goto(`/jobs${query}`))?.status(), query).toBe(200);
  }
});

test("actions on another employer's job change nothing", async ({ person }) => {
  const foreign = await createRunningJob();
  const submission = await createSubmission({ job: foreign });
  const employer = await person({ walletMicros: 5_000_000n });
  const own = await createRunningJob({ employer, positions: 1 });
  const ownSubmission = await createSubmission({ job: own });
  const { page } = employer;
  await page.goto(`/hire/jobs/${own.id}`);
  await hydrated(page.getByRole("button", { name: "Pause job" }));
  await swapInActions(page, { [own.id]: foreign.id, [ownSubmission.id]: submission.id });
  await page.getByRole("button", { name: "Pause job" }).click();
  await expect(page.getByRole("alert").getByText(/does not exist/)).toBeVisible();
  await page.getByRole("button", { name: "Stop job", exact: true }).click();
  await page.getByRole("button", { name: /^Stop job, get/ }).click();
  await expect(page.getByRole("dialog").getByText(/does not exist/)).toBeVisible();
  await page.goto(`/hire/jobs/${own.id}/review`);
  await hydrated(page.getByRole("button", { name: "Select all" }));
  await page.keyboard.press("s");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/does not exist/).first()).toBeVisible();
  expect(await statusOf(foreign.id)).toBe("RUNNING");
  expect(await statesOf(foreign.id)).toEqual({ SUBMITTED: 1 });
  expect(await statesOf(own.id)).toEqual({ SUBMITTED: 1 });
});

test("a task of another worker can be neither written, handed in nor given back", async ({ person }) => {
  const job = await createRunningJob();
  const theirs = await createSubmission({ job, status: "RESERVED" });
  const worker = await person();
  const own = await createSubmission({ job, worker, status: "RESERVED" });
  const { page } = worker;
  await page.goto(`/work/tasks/${own.id}`);
  await hydrated(page.getByRole("button", { name: "Hand in the proof" }));
  await swapInActions(page, { [own.id]: theirs.id });
  await page.getByLabel("The opening hours you found").fill("Never open at all");
  await expect(page.getByText(/Draft not saved/)).toBeVisible();
  await page.getByRole("button", { name: "Hand in the proof" }).click();
  await expect(page.getByRole("alert").getByText(/does not exist/)).toBeVisible();
  await expect(page.getByLabel("The opening hours you found")).toHaveValue("Never open at all");
  expect(await statesOf(job.id)).toEqual({ RESERVED: 2 });
});

test("a draft of another employer is neither changed nor published", async ({ person }) => {
  const theirs = await createDraft();
  const employer = await person({ walletMicros: 5_000_000n });
  const own = await createDraft({ employer });
  const { page } = employer;
  await page.goto(`/hire/jobs/${own.id}/edit`);
  await hydrated(page.getByRole("button", { name: "Publish job" }));
  await swapInActions(page, { [own.id]: theirs.id });
  await page.getByRole("button", { name: "Publish job" }).click();
  await expect(page.getByRole("alert").getByText(/does not exist/)).toBeVisible();
  expect(await statusOf(theirs.id)).toBe("DRAFT");
});

test("another person's session cannot be ended", async ({ person, logIn }) => {
  const victim = await person();
  await victim.page.goto("/work");
  const attacker = await createUser();
  const [page, other] = [await logIn(attacker.id), await logIn(attacker.id)];
  await other.goto("/work");
  await page.goto("/account/security");
  await hydrated(page.getByRole("button", { name: /^End the session of/ }));
  const sessions = (userId: string) =>
    db.session.findMany({ where: { userId, endedAt: null }, orderBy: { id: "asc" } });
  const [theirs] = await sessions(victim.id);
  const own = await sessions(attacker.id);
  await swapInActions(page, Object.fromEntries(own.map(({ id }) => [id, theirs!.id])));
  await page.getByRole("button", { name: /^End the session of/ }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await victim.page.reload();
  await expect(victim.page).toHaveURL(/\/work$/);
});

test("a job stopped or filled meanwhile is said in words when a worker reserves", async ({
  person,
  logIn,
}) => {
  const job = await createRunningJob({ positions: 1 });
  const worker = await person();
  await worker.page.goto(`/jobs/${job.id}`);
  await hydrated(worker.page.getByRole("button", { name: "Reserve a position" }));
  await createSubmission({ job, status: "RESERVED" });
  await worker.page.getByRole("button", { name: "Reserve a position" }).click();
  await expect(worker.page.getByText(/Every position is taken|taken a moment/).first()).toBeVisible();

  const second = await createRunningJob({ positions: 1 });
  await worker.page.goto(`/jobs/${second.id}`);
  await hydrated(worker.page.getByRole("button", { name: "Reserve a position" }));
  const employer = await logIn(second.employer.id);
  await employer.goto(`/hire/jobs/${second.id}`);
  await employer.getByRole("button", { name: "Stop job", exact: true }).click();
  await employer.getByRole("button", { name: /^Stop job, get/ }).click();
  await expect(employer.getByText("Stopped", { exact: true }).first()).toBeVisible();
  await worker.page.getByRole("button", { name: "Reserve a position" }).click();
  await expect(worker.page.getByText("This job has ended.").first()).toBeVisible();
  expect(await statesOf(second.id)).toEqual({});
});

test("a job cancelled while a moderator looks at it cannot be approved, and the moderator is told", async ({
  person,
  logIn,
}) => {
  const job = await createPendingJob();
  const moderator = await person({ role: "MODERATOR" });
  await moderator.page.goto(`/admin/queue/${job.id}`);
  await hydrated(moderator.page.getByRole("button", { name: "Approve job" }));
  const employer = await logIn(job.employer.id);
  await employer.goto(`/hire/jobs/${job.id}`);
  await employer.getByRole("button", { name: "Cancel job", exact: true }).click();
  await employer.getByRole("button", { name: /^Cancel job, get/ }).click();
  await expect(employer.getByText("Cancelled", { exact: true }).first()).toBeVisible();
  for (const key of "1234567890") await moderator.page.keyboard.press(key);
  await moderator.page.keyboard.press("a");
  await expect(moderator.page.getByText("The employer has cancelled this job")).toBeVisible();
  expect(await statusOf(job.id)).toBe("CANCELLED");
});

/** The verification of somebody who has said who they are. @returns its id */
async function openVerification(): Promise<string> {
  const user = await createUser();
  await sayWho(user);
  return (await db.verification.findUniqueOrThrow({ where: { userId: user.id } })).id;
}

/** Status and words of a page, without what differs on every page. */
async function answerOf(page: Page, path: string): Promise<{ status?: number; words: string }> {
  const response = await page.goto(path);
  return { status: response?.status(), words: await page.locator("main").innerText() };
}
