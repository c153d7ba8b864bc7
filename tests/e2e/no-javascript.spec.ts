import type { Page } from "@playwright/test";
import { db } from "@/lib/platform/db";
import { amount, fact, figure } from "../support/browser/amounts";
import { typeJob } from "../support/browser/forms";
import { handIn, statesOf } from "../support/browser/jobs";
import { createEarner, sayWho, TEST_PERSON, typePersonal } from "../support/browser/people";
import { publicPages } from "../support/browser/site-map";
import { expect, test } from "../support/browser/test";
import { createPendingJob, createRunningJob, createUser, PASSWORD } from "../support/factories";
import { withSecondFactor } from "../support/second-factor";
import { createMethod } from "../support/withdrawals";

const OFF = { javaScriptEnabled: false };

test("every public page has its words without JavaScript", async ({ visitor }) => {
  const page = await visitor(OFF);
  for (const path of publicPages) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(200);
    await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
    await expect(page.getByRole("contentinfo"), path).toBeVisible();
  }
});

test("jobs can be searched, filtered, sorted and paged without JavaScript", async ({ visitor }) => {
  const word = `quokka${Date.now()}`;
  const employer = await createUser({ walletMicros: 50_000_000n });
  for (let number = 1; number <= 22; number++) {
    const draft = { title: `Count the ${word} in picture ${number}` };
    await createRunningJob({ employer, positions: 1, payMicros: BigInt(number) * 10_000n + 40_000n, draft });
  }
  const page = await visitor(OFF);
  const jobs = page.getByRole("list", { name: "Jobs" }).getByRole("listitem");
  await page.goto("/jobs");
  await page.getByLabel("Search").fill(word);
  await page.getByLabel("Order").selectOption("Best paid");
  await page.getByRole("button", { name: "Show jobs" }).click();
  await expect(jobs).toHaveCount(20);
  await expect(jobs.first()).toContainText("picture 22");
  await page.getByRole("link", { name: "More jobs" }).click();
  await expect(jobs).toHaveCount(2);
  await expect(jobs.last()).toContainText("picture 1");
  await page.getByRole("link", { name: "First page" }).click();
  await page.getByLabel("Pays at least").fill("0.25");
  await page.getByRole("button", { name: "Show jobs" }).click();
  await expect(jobs).toHaveCount(2);
  await page.getByLabel("Pays at least").fill("a lot");
  await page.getByRole("button", { name: "Show jobs" }).click();
  await expect(page.getByText("Enter an amount such as 0.25.")).toBeVisible();
  await expect(page.getByLabel("Pays at least")).toHaveValue("a lot");
  await expect(page.getByLabel("Search")).toHaveValue(word);
  await jobs.first().getByRole("link").click();
  await expect(page.getByRole("link", { name: "Log in to take this job" })).toBeVisible();
});

test("signing up without JavaScript names every error and keeps what was typed, but no password", async ({
  visitor,
}) => {
  const page = await visitor(OFF);
  await page.goto("/sign-up");
  await page.getByLabel("Nickname").fill("a b");
  await page.getByLabel("E-mail address").fill("nobody@");
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.getByLabel("Your name").fill("Robin Example");
  await page.getByLabel("Country you live in").selectOption("DE");
  await page.getByRole("button", { name: "Create account" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(summary.getByRole("link")).toHaveCount(5);
  await expect(page.getByLabel("Nickname")).toHaveValue("a b");
  await expect(page.getByLabel("E-mail address")).toHaveValue("nobody@");
  await expect(page.getByLabel("Your name")).toHaveValue("Robin Example");
  await expect(page.getByLabel("Country you live in")).toHaveValue("DE");
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
  await summary.getByRole("link", { name: /password needs/i }).click();
  await expect(page).toHaveURL(/#field-password$/);
});

test("logging in without JavaScript says what is wrong, keeps the address and leads back", async ({
  visitor,
}) => {
  const { email } = await createUser();
  const page = await visitor(OFF);
  await page.goto("/wallet");
  await expect(page).toHaveURL(/\/log-in\?next=%2Fwallet$/);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("a wrong password");
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByText("That e-mail address and password do not belong together.")).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toHaveValue(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page).toHaveURL(/\/wallet$/);
  await expect(page.getByRole("heading", { name: "Wallet", level: 1 })).toBeVisible();
});

test("a job is posted without JavaScript: the error stands at its field and nothing typed is lost", async ({
  person,
}) => {
  const { page } = await person({ walletMicros: 5_000_000n }, OFF);
  await page.goto("/hire/jobs/new");
  const job = {
    title: "Look up one word in a paper dictionary",
    steps: ["Open the dictionary at the word."],
    proofs: [["TEXT", "The page number"]] as [string, string][],
    positions: "2",
    pay: "1e400",
  };
  await typeJob(page, job);
  await publish(page);
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toBeVisible();
  await expect(page.getByLabel("Pay per position")).toHaveValue("1e400");
  await expect(page.getByLabel("Pay per position")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Title")).toHaveValue(job.title);
  await expect(page.getByLabel("Step 1", { exact: true })).toHaveValue(job.steps[0]!);
  await page.getByLabel("Pay per position").fill("0.20");
  await publish(page);
  await expect(page).toHaveURL(/\/hire\/jobs\/job_\w+$/);
  await expect(page.getByText("Waiting for review").first()).toBeVisible();
});

test("a text proof is handed in, and rated, without JavaScript", async ({ person, logIn }) => {
  const job = await createRunningJob({ positions: 3 });
  const worker = await person({}, OFF);
  await worker.page.goto(`/jobs/${job.id}`);
  await worker.page.getByRole("button", { name: "Reserve a position" }).click();
  await expect(worker.page).toHaveURL(/\/work\/tasks\/sub_/);
  await worker.page.getByRole("button", { name: "Hand in the proof" }).click();
  await expect(worker.page.getByRole("alert").filter({ hasText: "There is a problem" })).toBeVisible();
  await worker.page.getByLabel("The opening hours you found").fill("Monday to Friday, 9 to 18");
  await worker.page.getByRole("button", { name: "Hand in the proof" }).click();
  await expect(worker.page.getByText(/'s turn: rate what you handed in/)).toBeVisible();

  const [other] = await handIn(job, 1);
  const page = await logIn(job.employer.id, OFF);
  await page.goto(`/hire/jobs/${job.id}/review`);
  await page.getByRole("button", { name: `Satisfied with ${worker.nickname}`, exact: true }).click();
  await expect.poll(() => statesOf(job.id)).toEqual({ SATISFIED: 1, SUBMITTED: 1 });
  await page.locator("summary", { hasText: other!.worker.nickname }).click();
  await page
    .getByLabel(`What was wrong with the work of ${other!.worker.nickname}`)
    .fill("No hours for Saturday there.");
  await page.getByRole("button", { name: "Rate Not satisfied" }).click();
  await expect.poll(() => statesOf(job.id)).toEqual({ SATISFIED: 1, NOT_SATISFIED: 1 });
  await worker.page.reload();
  await expect(worker.page.getByText("is in your Earned")).toBeVisible();
});

test("a moderator approves and a running job is stopped without JavaScript", async ({ person, logIn }) => {
  const job = await createRunningJob({ positions: 2 });
  const page = await logIn(job.employer.id, OFF);
  await page.goto(`/hire/jobs/${job.id}`);
  await page.getByRole("button", { name: "Stop job", exact: true }).click();
  await page.getByRole("button", { name: /^Stop job, get/ }).click();
  await expect(page.getByText("Stopped", { exact: true }).first()).toBeVisible();

  const pending = await createPendingJob();
  const moderator = await person({ role: "MODERATOR" }, OFF);
  await moderator.page.goto(`/admin/queue/${pending.id}`);
  await moderator.page.getByRole("button", { name: "Approve job" }).click();
  await moderator.page.getByRole("button", { name: "Approve with open points" }).click();
  await expect(moderator.page.getByText(/^Approved, and running now/)).toBeVisible();
  const { status } = await db.job.findUniqueOrThrow({ where: { id: pending.id }, select: { status: true } });
  expect(status).toBe("RUNNING");
});

test("personal information is given, and a deposit paid, without JavaScript", async ({ person }) => {
  const { page } = await person({}, OFF);
  await page.goto("/wallet/deposit");
  await page.getByRole("link", { name: "Verify your identity" }).click();
  await page.getByRole("link", { name: "Give personal information" }).click();
  await typePersonal(page, { ...TEST_PERSON, name: "", year: "90" });
  await page.getByRole("button", { name: "Save personal information" }).click();
  await expect(page.locator("#field-name-error")).toBeVisible();
  await expect(page.getByLabel("Year", { exact: true })).toHaveValue("90");
  await expect(page.getByLabel("City")).toHaveValue(TEST_PERSON.city);
  await typePersonal(page, TEST_PERSON);
  await page.getByRole("button", { name: "Save personal information" }).click();
  await page.getByRole("link", { name: "Go on where you were" }).click();
  await page.getByRole("textbox", { name: "Amount" }).fill("1e400");
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await expect(page.locator("#field-amount-error")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Amount" })).toHaveValue("1e400");
  await page.getByRole("textbox", { name: "Amount" }).fill("20");
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await page.getByRole("button", { name: /^Pay \$20\.00/ }).click();
  await expect(page.getByRole("heading", { name: "Your deposit of $20.00 has arrived" })).toBeVisible();
});

test("money is withdrawn, and taken back, without JavaScript: the fee is said before it counts", async ({
  logIn,
}) => {
  const worker = await createEarner({ earnedMicros: 20_000_000n });
  await sayWho(worker);
  await withSecondFactor(worker);
  await createMethod(worker);
  const page = await logIn(worker.id, OFF);
  await page.goto("/wallet/withdraw");
  await page.getByRole("textbox", { name: "Amount" }).fill("15");
  await page.getByRole("button", { name: "Withdraw money" }).click();
  // What was agreed to was the fee of all of it: the new numbers are shown before they count.
  await expect(amount(fact(page, "Fee"), "$0.30")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Amount" })).toHaveValue("15");
  await page.getByRole("button", { name: "Withdraw money" }).click();
  await expect(page.getByRole("heading", { name: "Withdrawal of $15.00" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel withdrawal" }).click();
  await expect(page.getByText("Cancelled: the money is back in Earned")).toBeVisible();
});

test("a voucher is made and redeemed without JavaScript", async ({ logIn, person }) => {
  const maker = await createEarner({ earnedMicros: 20_000_000n });
  const page = await logIn(maker.id, OFF);
  await page.goto("/wallet/vouchers");
  await page.getByRole("textbox", { name: "Amount" }).fill("7.50");
  await page.getByRole("button", { name: "Make voucher" }).click();
  const code = await page.getByText(/^([0-9A-Z]{4}[- ]?){4}$/).innerText();
  const friend = await person({}, OFF);
  await friend.page.goto("/wallet/vouchers");
  await friend.page.getByLabel("Code", { exact: true }).fill(code);
  await friend.page.getByRole("button", { name: "Redeem voucher" }).click();
  await expect(friend.page.getByText("$7.50 is in your Wallet")).toBeVisible();
  await friend.page.goto("/wallet");
  await expect(amount(figure(friend.page, "Wallet"), "$7.50")).toBeVisible();
});

test("the theme is chosen without JavaScript and stays", async ({ visitor }) => {
  const page = await visitor({ ...OFF, colorScheme: "light" });
  await page.goto("/fees");
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("/faq");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

const publish = (page: Page) => page.getByRole("button", { name: "Publish job" }).click();
