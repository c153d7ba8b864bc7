import type { Page } from "@playwright/test";
import { formatMoney } from "@/lib/core/money";
import { balancesOf } from "@/lib/ledger/queries";
import { db } from "@/lib/platform/db";
import { hydrated, typeJob } from "../support/browser/forms";
import { createEarner, sayWho } from "../support/browser/people";
import { expect, type Person, test } from "../support/browser/test";
import { createDraft, createUser, type NewUser } from "../support/factories";
import { withSecondFactor } from "../support/second-factor";
import { createMethod } from "../support/withdrawals";

const JOB = {
  title: "Read the number above one house door",
  steps: ["Walk to the house.", "Write down its number."],
  proofs: [["TEXT", "The number of the house"]] as [string, string][],
  positions: "2",
  pay: "0.20",
};
const problem = (page: Page) => page.getByRole("alert").filter({ hasText: "There is a problem" });
/** What no form takes for an amount of dollars and whole cents. */
const NO_AMOUNTS = ["0", "-1", "1e400", "1.005", "25.005", "0x10", "25,5", "1000000", "NaN", "٣", "$", ""];
const wallet = async (userId: string) => formatMoney((await balancesOf(userId)).walletMicros);

test("a pay that is no amount is refused at its field, and nothing typed is lost", async ({ person }) => {
  const { page, id } = await person({ walletMicros: 5_000_000n });
  await page.goto("/hire/jobs/new");
  await hydrated(page.getByRole("button", { name: "Publish job" }));
  await typeJob(page, JOB);
  const pay = page.getByLabel("Pay per position");
  for (const wrong of ["0", "-1", "1e400", "1.00005", "0x10", "NaN", "9999999999", ""]) {
    await pay.fill(wrong);
    await page.getByRole("button", { name: "Publish job" }).click();
    await expect(problem(page).getByRole("link")).toHaveCount(1);
    await expect(page.locator("#field-pay-error"), wrong).toBeVisible();
    await expect(pay, wrong).toHaveValue(wrong);
    await expect(page.getByLabel("Title")).toHaveValue(JOB.title);
    await expect(page.getByLabel("Step 2", { exact: true })).toHaveValue(JOB.steps[1]!);
    await expect(problem(page)).toBeFocused();
  }
  expect(await wallet(id)).toBe("$5.00");
});

test("numbers that are none, or out of range, are refused at their fields together", async ({ person }) => {
  const { page } = await person({ walletMicros: 5_000_000n });
  await page.goto("/hire/jobs/new");
  await hydrated(page.getByRole("button", { name: "Publish job" }));
  await typeJob(page, { ...JOB, positions: "0x10" });
  await page.getByLabel("Minutes to complete").fill("1.5");
  await page.getByLabel("Days to rate").fill("400");
  await page.getByRole("button", { name: "Publish job" }).click();
  await expect(problem(page).getByRole("link")).toHaveCount(3);
  await problem(page).getByRole("link", { name: /days/ }).click();
  await expect(page.getByLabel("Days to rate")).toBeFocused();
  await expect(page.getByLabel("Positions")).toHaveValue("0x10");
});

test("a deposit that is no amount is refused at its field and begins nothing", async ({ person }) => {
  const { page, id } = await known(person);
  await page.goto("/wallet/deposit");
  await refuseAll(page, "Continue to payment");
  expect(await db.deposit.count({ where: { userId: id } })).toBe(0);
});

test("a withdrawal that is no amount is refused at its field and takes nothing out", async ({ logIn }) => {
  const worker = await createEarner({ earnedMicros: 20_000_000n });
  await sayWho(worker);
  await withSecondFactor(worker);
  await createMethod(worker);
  const page = await logIn(worker.id);
  await page.goto("/wallet/withdraw");
  await refuseAll(page, "Withdraw money");
  expect(await db.withdrawal.count({ where: { userId: worker.id } })).toBe(0);
});

test("a voucher that is no amount is refused at its field and takes nothing out", async ({ logIn }) => {
  const maker = await createEarner({ earnedMicros: 20_000_000n });
  const page = await logIn(maker.id);
  await page.goto("/wallet/vouchers");
  await refuseAll(page, "Make voucher");
  expect(await db.voucher.count({ where: { makerId: maker.id } })).toBe(0);
});

test("a refund to the card that is no amount is refused at its field and sends nothing", async ({
  person,
}) => {
  const { page, id } = await known(person);
  await page.goto("/wallet/deposit?amount=20");
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await page.getByRole("button", { name: /^Pay \$20\.00/ }).click();
  await refuseAll(page, "Send money back");
  expect(await db.refund.count({ where: { deposit: { userId: id } } })).toBe(0);
  expect(await wallet(id)).toBe("$20.00");
});

test("a correction of the books that is no amount is refused at its field and proposes nothing", async ({
  person,
}) => {
  const { page, id } = await person({ role: "FINANCE" });
  await page.goto("/admin/adjustments");
  await page.getByLabel("From account").selectOption("Goodwill");
  await page.getByLabel("To account").selectOption("Loss");
  await page.getByLabel("Reason", { exact: true }).fill("What is wrong here is the amount, nothing else.");
  // Corrections may be of parts of a cent.
  await refuseAll(page, "Propose adjustment", [
    "0",
    "-1",
    "1e400",
    "0x10",
    "25,5",
    "1000000",
    "NaN",
    "$",
    "",
  ]);
  expect(await db.adjustment.count({ where: { proposedBy: id } })).toBe(0);
});

test("texts that are too long are counted while typing, refused at their field, and kept", async ({
  person,
}) => {
  const { page } = await person({ walletMicros: 5_000_000n });
  await page.goto("/hire/jobs/new");
  await hydrated(page.getByRole("button", { name: "Publish job" }));
  const title = "A title that goes on and on ".repeat(5);
  await typeJob(page, { ...JOB, title, steps: [JOB.steps[0]!, "word ".repeat(300)] });
  await expect(page.getByText("40 too many")).toBeVisible();
  await page.getByRole("button", { name: "Publish job" }).click();
  await expect(problem(page).getByRole("link")).toHaveCount(2);
  await expect(page.getByLabel("Title")).toHaveValue(title);
  await expect(page.getByLabel("Step 2", { exact: true })).toHaveValue("word ".repeat(300));
});

test("ten megabytes of pasted text are cut to what a draft can hold, and refused in words", async ({
  person,
}) => {
  const { page } = await person({ walletMicros: 5_000_000n });
  await page.goto("/hire/jobs/new");
  await hydrated(page.getByRole("button", { name: "Publish job" }));
  await typeJob(page, JOB);
  await page.getByLabel("Step 2", { exact: true }).focus();
  await page.evaluate(() => document.execCommand("insertText", false, "x".repeat(10_000_000)));
  await page.getByRole("button", { name: "Publish job" }).click();
  await expect(problem(page).getByText(/^Step 2: /)).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue(JOB.title);
  await expect(page.getByLabel("Step 2", { exact: true })).toHaveValue(new RegExp(`^${JOB.steps[1]}x+$`));
});

test("publishing with a double click locks the money once", async ({ person }) => {
  const employer = await person({ walletMicros: 5_000_000n });
  const { id } = await createDraft({ employer, positions: 3, payMicros: 100_000n });
  const { page } = employer;
  await page.goto(`/hire/jobs/${id}/edit`);
  await hydrated(page.getByRole("button", { name: "Publish job" }));
  await page.getByRole("button", { name: "Publish job" }).dblclick();
  await expect(page).toHaveURL(`/hire/jobs/${id}`);
  await expect(page.getByText("Waiting for review").first()).toBeVisible();
  // 5.00 − (3 × 0.107 + 0.40)
  expect(await wallet(employer.id)).toBe("$4.279");
  expect(await db.job.count({ where: { employerId: employer.id } })).toBe(1);
});

test("a new job published at once with a double click is one job", async ({ person }) => {
  const { page, id } = await person({ walletMicros: 5_000_000n });
  await page.goto("/hire/jobs/new");
  await hydrated(page.getByRole("button", { name: "Publish job" }));
  await typeJob(page, JOB);
  await page.getByRole("button", { name: "Publish job" }).dblclick();
  await expect(page).toHaveURL(/\/hire\/jobs\/job_\w+$/);
  await expect(page.getByText("Waiting for review").first()).toBeVisible();
  expect(await db.job.count({ where: { employerId: id } })).toBe(1);
  // 5.00 − (2 × 0.214 + 0.40)
  expect(await wallet(id)).toBe("$4.172");
});

test("a deposit begun with a double click is one deposit", async ({ person }) => {
  const { page, id } = await known(person);
  await page.goto("/wallet/deposit?amount=25");
  await hydrated(page.getByRole("button", { name: "Continue to payment" }));
  await page.getByRole("button", { name: "Continue to payment" }).dblclick();
  await expect(page.getByRole("button", { name: /^Pay \$25\.00/ })).toBeVisible();
  expect(await db.deposit.count({ where: { userId: id } })).toBe(1);
});

test("a declined card charges nothing and another try goes through", async ({ person }) => {
  const { page, id } = await known(person);
  await page.goto("/wallet/deposit?amount=25");
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await page.getByRole("button", { name: /^Try a card that is declined/ }).click();
  await expect(page.getByText("Your card was declined.")).toBeVisible();
  expect(await wallet(id)).toBe("$0.00");
  await page.getByRole("button", { name: /^Pay \$25\.00/ }).click();
  await expect(page.getByRole("heading", { name: "Your deposit of $25.00 has arrived" })).toBeVisible();
  expect(await wallet(id)).toBe("$25.00");
});

test("the edit page of a job that was published in another tab says so and publishes nothing twice", async ({
  person,
}) => {
  const employer = await person({ walletMicros: 5_000_000n });
  const { id } = await createDraft({ employer, positions: 3, payMicros: 100_000n });
  const other = await employer.context.newPage();
  for (const page of [employer.page, other]) {
    await page.goto(`/hire/jobs/${id}/edit`);
    await hydrated(page.getByRole("button", { name: "Publish job" }));
  }
  await other.getByRole("button", { name: "Publish job" }).click();
  await expect(other).toHaveURL(`/hire/jobs/${id}`);
  await employer.page.getByRole("button", { name: "Publish job" }).click();
  await expect(problem(employer.page).getByText(/was published meanwhile/)).toBeVisible();
  expect(await wallet(employer.id)).toBe("$4.279");
});

test("nobody signs up with an address or a birthday that is none", async ({ visitor }) => {
  const page = await visitor();
  const taken = await createUser();
  await page.goto("/sign-up");
  await hydrated(page.getByRole("button", { name: "Create account" }));
  await page.getByLabel("Nickname").fill(taken.nickname);
  await page.getByLabel("E-mail address").fill("ａ@ex＠mple.com");
  await page.getByLabel("Password", { exact: true }).fill("aaaaaaaaaaaa");
  await page.getByLabel("Your name").fill("x".repeat(50));
  await page.getByLabel("Date of birth").fill("2020-02-02");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(problem(page)).toBeFocused();
  for (const name of ["email", "password", "country", "consent"]) {
    await expect(page.locator(`#field-${name}-error`), name).toBeVisible();
  }
  await expect(page.getByLabel("Nickname")).toHaveValue(taken.nickname);
});

/** A person who has said who they are. */
async function known(person: (user?: NewUser) => Promise<Person>): Promise<Person> {
  const made = await person();
  await sayWho(made);
  return made;
}

/** Sends the form with each of those amounts: each is refused at the field, and stays in it. */
async function refuseAll(page: Page, button: string, amounts = NO_AMOUNTS): Promise<void> {
  const send = page.getByRole("button", { name: button });
  const field = page.getByRole("textbox", { name: "Amount" });
  await hydrated(send);
  for (const wrong of amounts) {
    await field.fill(wrong);
    await send.click();
    await expect(problem(page), wrong).toBeFocused();
    await expect(page.locator("#field-amount-error"), wrong).toBeVisible();
    await expect(field, wrong).toHaveValue(wrong);
  }
}
