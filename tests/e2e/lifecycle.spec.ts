import type { Page } from "@playwright/test";
import { formatMoney } from "@/lib/core/money";
import { balancesOf } from "@/lib/ledger/queries";
import { db } from "@/lib/platform/db";
import { amount } from "../support/browser/amounts";
import { hydrated } from "../support/browser/forms";
import { expect, test } from "../support/browser/test";
import { createPendingJob, createRunningJob, createSubmission } from "../support/factories";

const wallet = async (userId: string) => formatMoney((await balancesOf(userId)).walletMicros);

test("cancelling says the amount first, and all of it comes back", async ({ logIn }) => {
  // 3 × 0.107 + 0.40 of 0.73
  const job = await createPendingJob({ positions: 3, payMicros: 100_000n });
  expect(await wallet(job.employer.id)).toBe("$0.009");
  const page = await logIn(job.employer.id);
  await page.goto(`/hire/jobs/${job.id}`);
  await page.getByRole("button", { name: "Cancel job", exact: true }).click();
  const question = page.getByRole("dialog", { name: "Cancel this job?" });
  await expect(amount(question, "$0.721").first()).toBeVisible();
  await question.getByRole("button", { name: "Cancel job, get $0.721 back" }).click();
  await expect(page.getByText("Cancelled", { exact: true }).first()).toBeVisible();
  expect(await wallet(job.employer.id)).toBe("$0.73");
});

test("a paused job takes nobody, and goes on when it is resumed", async ({ logIn, person }) => {
  const job = await createRunningJob();
  const page = await logIn(job.employer.id);
  const worker = await person();
  await page.goto(`/hire/jobs/${job.id}`);
  await page.getByRole("button", { name: "Pause job" }).click();
  await expect(page.getByRole("button", { name: "Resume job" })).toBeVisible();
  await worker.page.goto(`/jobs/${job.id}`);
  await expect(worker.page.getByText("The employer has paused this job.")).toBeVisible();
  await expect(worker.page.getByRole("button", { name: "Reserve a position" })).toBeHidden();
  await page.getByRole("button", { name: "Resume job" }).click();
  await expect(page.getByRole("button", { name: "Pause job" })).toBeVisible();
  await worker.page.reload();
  await expect(worker.page.getByRole("button", { name: "Reserve a position" })).toBeVisible();
});

test("stopping with a position reserved gives back exactly what it said, and the worker may finish", async ({
  logIn,
}) => {
  const job = await createRunningJob({ positions: 3, payMicros: 100_000n });
  const { id, worker } = await createSubmission({ job, status: "RESERVED" });
  const page = await logIn(job.employer.id);
  await page.goto(`/hire/jobs/${job.id}`);
  await page.getByRole("button", { name: "Stop job", exact: true }).click();
  const question = page.getByRole("dialog", { name: "Stop this job?" });
  await expect(question.getByText("Stays locked for 1 reserved or unrated")).toBeVisible();
  await expect(amount(question, "$0.1070")).toBeVisible();
  await question.getByRole("button", { name: "Stop job, get $0.214 back" }).click();
  await expect(page.getByText("Stopped", { exact: true }).first()).toBeVisible();
  // 0.009 left over and 2 × 0.107
  expect(await wallet(job.employer.id)).toBe("$0.223");
  const workerPage = await logIn(worker.id);
  await workerPage.goto(`/work/tasks/${id}`);
  await workerPage.getByLabel("The opening hours you found").fill("Monday to Friday, 9 to 18");
  await workerPage.getByRole("button", { name: "Hand in the proof" }).click();
  await expect(workerPage.getByText(/'s turn: rate what you handed in/)).toBeVisible();
});

test("adding positions with a double click counts once", async ({ logIn, person }) => {
  const employer = await person({ walletMicros: 5_000_000n });
  const job = await createRunningJob({ employer, positions: 3, payMicros: 100_000n });
  const page = await logIn(employer.id);
  await page.goto(`/hire/jobs/${job.id}`);
  const opener = page.getByRole("button", { name: "Add positions" }).first();
  await hydrated(opener);
  await opener.click();
  const question = page.getByRole("dialog", { name: "Add positions" });
  await question.getByLabel("How many more").fill("2");
  await expect(amount(question, "$0.2140")).toBeVisible();
  await question.getByRole("button", { name: "Add positions" }).dblclick();
  await expect(page.getByText("0 of 5 done")).toBeVisible();
  // 5.00 − 0.721 − 0.214
  expect(await wallet(employer.id)).toBe("$4.065");
  await expectPositions(job.id, 5);
});

test("too many positions for the money are refused with the amount missing, and what was typed stays", async ({
  logIn,
}) => {
  const job = await createRunningJob({ positions: 1 });
  const page = await logIn(job.employer.id);
  await page.goto(`/hire/jobs/${job.id}`);
  await page.getByRole("button", { name: "Add positions" }).first().click();
  const question = page.getByRole("dialog", { name: "Add positions" });
  await question.getByLabel("How many more").fill("100");
  await question.getByRole("button", { name: "Add positions" }).click();
  await expect(question.getByRole("alert")).toContainText(/\$10\.6/);
  await expect(question.getByLabel("How many more")).toHaveValue("100");
  await expectPositions(job.id, 1);
});

test("an employer reads why a moderator declined, and has all the money back", async ({ logIn, person }) => {
  const job = await createPendingJob({ positions: 3, payMicros: 100_000n });
  const moderator = await person({ role: "MODERATOR" });
  await moderator.page.goto(`/admin/queue/${job.id}`);
  await hydrated(moderator.page.getByRole("button", { name: "Approve job" }));
  await moderator.page.keyboard.press("d");
  await moderator.page.getByLabel("Reason").selectOption({ index: 1 });
  await moderator.page.getByLabel("Explanation").fill("Step 2 asks for the number of a bank card.");
  await declineButton(moderator.page).click();
  await expect(moderator.page.getByText(/^Declined, and everything given back/)).toBeVisible();
  const page = await logIn(job.employer.id);
  await page.goto(`/hire/jobs/${job.id}`);
  await expect(page.getByText("Step 2 asks for the number of a bank card.").first()).toBeVisible();
  await expect(page.getByText("Declined", { exact: true }).first()).toBeVisible();
  expect(await wallet(job.employer.id)).toBe("$0.73");
});

test("approving with open points needs a second press that says so", async ({ person }) => {
  const job = await createPendingJob();
  const { page } = await person({ role: "MODERATOR" });
  await page.goto(`/admin/queue/${job.id}`);
  await hydrated(page.getByRole("button", { name: "Approve job" }));
  await page.keyboard.press("1");
  await page.keyboard.press("a");
  await expect(page.getByRole("alert").getByText(/9 points are not ticked/)).toBeVisible();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(1);
  await page.getByRole("button", { name: "Approve with open points" }).click();
  await expect(page.getByText(/^Approved, and running now/)).toBeVisible();
});

/** The button in the opened form, not the summary that opens it. */
const declineButton = (page: Page) => page.getByRole("button", { name: "Decline job", exact: true });

async function expectPositions(jobId: string, positions: number): Promise<void> {
  const job = await db.job.findUniqueOrThrow({ where: { id: jobId }, select: { positions: true } });
  expect(job.positions).toBe(positions);
}
