import type { Locator } from "@playwright/test";
import { amount, figure } from "../support/browser/amounts";
import { hydrated, join, typeJob } from "../support/browser/forms";
import { SIGNED_UP_PERSON, typePersonal } from "../support/browser/people";
import { expect, test } from "../support/browser/test";
import { newPerson } from "../support/people";

const TITLE = "Find the opening hours of a town library";
const JOB = {
  title: TITLE,
  steps: ["Choose a library in your town.", "Find its openning hours on its own website."],
  proofs: [
    ["IMAGE", "Screenshot of the opening hours"],
    ["TEXT", "The name of the library"],
  ] as [string, string][],
  positions: "3",
  pay: "0.35",
};

test("a small job, from posted to paid: three people, from sign-up to Earned, to the cent", async ({
  visitor,
  person,
}) => {
  test.setTimeout(180_000);
  const nicknames = {
    employer: newPerson().nickname.slice(0, 12),
    worker: newPerson().nickname.slice(0, 12),
  };
  const employer = await visitor();
  const worker = await visitor();
  const moderator = await person({ role: "MODERATOR" });

  const jobId = await test.step("the employer signs up, types a job and is short of money", async () => {
    await join(employer, nicknames.employer);
    await employer.getByRole("link", { name: "Hire", exact: true }).first().click();
    await employer.goto("/hire/jobs/new");
    await typeJob(employer, JOB);
    // 3 × (0.35 + 7 %) + 0.40
    await expect(employer.getByText("Publishing needs $1.5235 more")).toBeVisible();
    await expect(employer).toHaveURL(/\/hire\/jobs\/job_\w+\/edit$/);
    await employer.getByRole("button", { name: "Publish job" }).click();
    await expect(employer.getByRole("alert").getByText(/needs \$1.5235 more than you have/)).toBeVisible();
    await expect(employer.getByLabel("Title")).toHaveValue(TITLE);
    return /job_\w+/.exec(employer.url())![0];
  });

  await test.step("says who they are, deposits by card and comes back to the same draft", async () => {
    await employer.getByRole("button", { name: "Deposit $10.00" }).click();
    await employer.getByRole("link", { name: "Verify your identity" }).click();
    await employer.getByRole("link", { name: "Give personal information" }).click();
    await typePersonal(employer, SIGNED_UP_PERSON);
    await employer.getByRole("button", { name: "Save personal information" }).click();
    await employer.getByRole("link", { name: "Go on where you were" }).click();
    await expect(employer.getByRole("textbox", { name: "Amount" })).toHaveValue("10.00");
    await employer.getByRole("button", { name: "Continue to payment" }).click();
    await employer.getByRole("button", { name: /^Pay \$10\.00/ }).click();
    await expect(employer.getByRole("heading", { name: "Your deposit of $10.00 has arrived" })).toBeVisible();
    await employer.getByRole("link", { name: "Go back to your job" }).click();
    await expect(employer).toHaveURL(`/hire/jobs/${jobId}/edit`);
    await expect(employer.getByLabel("Title")).toHaveValue(TITLE);
    await expect(employer.getByLabel("What proof 2 should show")).toHaveValue(JOB.proofs[1]![1]);
    await employer.getByRole("button", { name: "Publish job" }).click();
    await expect(employer).toHaveURL(`/hire/jobs/${jobId}`);
    await expect(employer.getByText("Waiting for review").first()).toBeVisible();
  });

  await test.step("a moderator corrects a typing error and approves, by keyboard alone", async () => {
    const { page } = moderator;
    await page.goto("/admin/queue");
    await page.goto(`/admin/queue/${jobId}`);
    await hydrated(page.getByRole("button", { name: "Approve job" }));
    await page.keyboard.press("e");
    await page.getByLabel(/^Step 2/).fill("Find its opening hours on its own website.");
    await page.getByLabel("Why").fill("A typing error in step 2.");
    await page.getByRole("button", { name: "Save correction" }).press("Enter");
    await expect(page).toHaveURL(`/admin/queue/${jobId}`);
    await hydrated(page.getByRole("button", { name: "Approve job" }));
    for (const key of "1234567890") await page.keyboard.press(key);
    await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(10);
    await page.keyboard.press("a");
    await expect(page.getByText(`Approved, and running now: ${TITLE}`)).toBeVisible();
  });

  const screenshot = await worker.screenshot();
  await test.step("a worker signs up, finds the job and reserves a position", async () => {
    await join(worker, nicknames.worker);
    await worker.goto(`/jobs?q=${encodeURIComponent(TITLE)}&sort=newest`);
    await worker.getByRole("list", { name: "Jobs" }).getByRole("link", { name: TITLE }).first().click();
    await expect(worker.getByText("for you, with no fee taken off")).toBeVisible();
    await expect(amount(worker, "$0.35").first()).toBeVisible();
    await worker.goto(`/jobs/${jobId}`);
    await worker.getByRole("button", { name: "Reserve a position" }).click();
    await expect(worker).toHaveURL(/\/work\/tasks\/sub_/);
    await expect(worker.getByRole("timer")).toBeVisible();
  });

  await test.step("sends a real screenshot and a text, which survive a reload", async () => {
    const file = { name: "hours.png", mimeType: "image/png", buffer: screenshot };
    await worker.getByLabel(JOB.proofs[0]![1]).setInputFiles(file);
    await expect(worker.getByRole("link", { name: /hours\.png/ })).toBeVisible();
    await worker.getByLabel(JOB.proofs[1]![1]).fill("Town Library Springfield");
    await expect(worker.getByText(/Draft saved/)).toBeVisible();
    await worker.reload();
    await expect(worker.getByLabel(JOB.proofs[1]![1])).toHaveValue("Town Library Springfield");
    await expect(worker.getByRole("link", { name: /hours\.png/ })).toBeVisible();
    await worker.getByRole("button", { name: "Hand in the proof" }).click();
    await expect(worker.getByText(`${nicknames.employer}'s turn: rate what you handed in`)).toBeVisible();
  });

  await test.step("the employer sees the picture and rates Satisfied with two keys", async () => {
    await employer.goto(`/hire/jobs/${jobId}`);
    await employer.getByRole("link", { name: "Rate 1 submission" }).click();
    const picture = employer.getByRole("img", { name: /Screenshot of the opening hours/ }).first();
    await expect(picture).toBeVisible();
    await expect.poll(() => naturalWidth(picture)).toBeGreaterThan(0);
    await expect(employer.getByText("Town Library Springfield")).toBeVisible();
    await hydrated(employer.getByRole("button", { name: "Select all" }));
    await employer.keyboard.press("s");
    await employer.keyboard.press("Enter");
    await expect(employer.getByText("paid", { exact: true })).toBeVisible();
  });

  await test.step("the worker has the pay to the cent, and the statement names the job", async () => {
    await worker.goto("/wallet");
    await expect(amount(figure(worker, "Earned"), "$0.35")).toBeVisible();
    await expect(amount(figure(worker, "Wallet"), "$0.00")).toBeVisible();
    await worker.goto("/wallet/statement");
    const line = worker.getByRole("row").filter({ hasText: "Pay for a Satisfied task" });
    await expect(line).toHaveCount(1);
    await expect(line.getByRole("link", { name: TITLE })).toBeVisible();
    await expect(amount(line, "$0.35").first()).toBeVisible();
    await line.getByRole("link", { name: TITLE }).click();
    await expect(worker.getByText("is in your Earned")).toBeVisible();
  });

  await test.step("the employer's Wallet and Locked are right", async () => {
    await employer.goto("/wallet");
    // 10.00 − 1.5235
    await expect(amount(figure(employer, "Wallet"), "$8.4765")).toBeVisible();
    // two positions left, each 0.35 + 0.0245
    await expect(amount(figure(employer, "Locked"), "$0.749")).toBeVisible();
    await expect(amount(figure(employer, "Earned"), "$0.00")).toBeVisible();
  });
});

function naturalWidth(picture: Locator) {
  return picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0));
}
