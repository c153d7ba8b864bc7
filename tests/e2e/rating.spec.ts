import { formatMoney } from "@/lib/core/money";
import { balancesOf } from "@/lib/ledger/queries";
import { amount } from "../support/browser/amounts";
import { hydrated } from "../support/browser/forms";
import { handIn, statesOf } from "../support/browser/jobs";
import { expect, test } from "../support/browser/test";
import { createRunningJob, createSubmission } from "../support/factories";

test("Select all → Satisfied pays 32 submissions with three keys", async ({ logIn }) => {
  const job = await createRunningJob({ positions: 35, payMicros: 100_000n });
  const submissions = await handIn(job, 32);
  const page = await logIn(job.employer.id);
  await page.goto(`/hire/jobs/${job.id}/review`);
  await hydrated(page.getByRole("button", { name: "Select all" }));
  await page.keyboard.press("a");
  await page.keyboard.press("s");
  const question = page.getByRole("dialog", { name: "Rate all 32 Satisfied?" });
  // 32 × 0.10 and 7 % of it, said before anything is paid.
  await expect(amount(question, "$3.2000")).toBeVisible();
  await expect(amount(question, "$0.2240")).toBeVisible();
  expect(await statesOf(job.id)).toEqual({ SUBMITTED: 32 });
  await page.keyboard.press("Enter");
  await expect(page.getByText("32 rated Satisfied and paid.").last()).toBeVisible();
  await expect(page.getByRole("link", { name: "To rate 0" })).toBeVisible();
  expect(await statesOf(job.id)).toEqual({ SATISFIED: 32 });
  const { earnedMicros } = await balancesOf(submissions[31]!.worker.id);
  expect(formatMoney(earnedMicros)).toBe("$0.10");
});

test("a decline needs a reason, can be undone before it is sent, and frees the position", async ({
  logIn,
}) => {
  const job = await createRunningJob({ positions: 1 });
  const { id, worker } = await createSubmission({ job });
  const page = await logIn(job.employer.id);
  await page.goto(`/hire/jobs/${job.id}/review`);
  await hydrated(page.getByRole("button", { name: "Select all" }));

  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: `Not satisfied with ${worker.nickname}'s work` });
  await page.keyboard.press("7");
  await dialog.getByLabel("What was wrong").fill("Too short");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Explain it in at least 20 characters.")).toBeVisible();
  await expect(dialog.getByLabel("What was wrong")).toHaveValue("Too short");
  await dialog.getByLabel("What was wrong").fill("The hours on Sunday are missing.");
  await page.keyboard.press("Enter");
  await expect(page.getByText("not sent yet")).toBeVisible();
  await page.keyboard.press("u");
  await expect(page.getByText("not sent yet")).toBeHidden();
  expect(await statesOf(job.id)).toEqual({ SUBMITTED: 1 });

  await page.keyboard.press("n");
  await page.keyboard.press("1");
  await expect(dialog.getByLabel("What was wrong")).toHaveValue("The proof the job asks for is not there.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.getByText("sent", { exact: true })).toBeVisible();
  expect(await statesOf(job.id)).toEqual({ NOT_SATISFIED: 1 });

  const workerPage = await logIn(worker.id);
  await workerPage.goto(`/work/tasks/${id}`);
  await expect(workerPage.getByText("Not satisfied: Proof missing")).toBeVisible();
  await expect(workerPage.getByText("The proof the job asks for is not there.")).toBeVisible();
  await page.goto(`/hire/jobs/${job.id}`);
  const free = page
    .getByRole("term")
    .filter({ hasText: /^Free$/ })
    .locator("..");
  await expect(free.getByRole("definition")).toHaveText("1");
});

test("a second tab that rates the same submission is told, and it is paid once", async ({ logIn }) => {
  const job = await createRunningJob({ positions: 1 });
  const { worker } = await createSubmission({ job });
  const first = await logIn(job.employer.id);
  const second = await first.context().newPage();
  for (const page of [first, second]) {
    await page.goto(`/hire/jobs/${job.id}/review`);
    await hydrated(page.getByRole("button", { name: "Select all" }));
  }
  await first.keyboard.press("s");
  await first.keyboard.press("Enter");
  await expect(first.getByText("paid", { exact: true })).toBeVisible();
  await second.getByRole("button", { name: `Satisfied with ${worker.nickname}`, exact: true }).click();
  await second.getByRole("button", { name: /^Send now( ↵)?$/ }).click();
  await expect(second.getByText("Decided or withdrawn meanwhile", { exact: true })).toBeVisible();
  await expect(second.getByText("nothing was sent")).toBeVisible();
  const { earnedMicros } = await balancesOf(worker.id);
  expect(formatMoney(earnedMicros)).toBe("$0.10");
});

test("a decision that was not sent yet is sent when one goes to another page", async ({ logIn }) => {
  const job = await createRunningJob({ positions: 1 });
  await createSubmission({ job });
  const page = await logIn(job.employer.id);
  await page.goto(`/hire/jobs/${job.id}/review`);
  await hydrated(page.getByRole("button", { name: "Select all" }));
  await page.keyboard.press("s");
  await expect(page.getByText("not sent yet")).toBeVisible();
  await page.getByRole("link", { name: "Manage" }).click();
  await expect.poll(() => statesOf(job.id)).toEqual({ SATISFIED: 1 });
});

test("rating the last submissions by finger fits a phone and says what was decided", async ({ logIn }) => {
  const job = await createRunningJob({ positions: 2 });
  const [one] = await handIn(job, 2);
  const page = await logIn(job.employer.id, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await page.goto(`/hire/jobs/${job.id}/review`);
  await hydrated(page.getByRole("button", { name: "Select all" }));
  await page.getByRole("button", { name: `Satisfied with ${one!.worker.nickname}`, exact: true }).tap();
  await expect(page.getByText("1 of 2 decided")).toBeVisible();
  await page.getByRole("button", { name: /^Send now( ↵)?$/ }).tap();
  await expect.poll(() => statesOf(job.id)).toEqual({ SATISFIED: 1, SUBMITTED: 1 });
});
