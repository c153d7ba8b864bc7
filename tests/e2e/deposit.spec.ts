import type { Page } from "@playwright/test";
import { env } from "@/lib/platform/env";
import { amount, fact, figure } from "../support/browser/amounts";
import { hydrated, reloadUntil } from "../support/browser/forms";
import { sayWho, TEST_PERSON, typePersonal } from "../support/browser/people";
import { expect, test } from "../support/browser/test";
import { createRunningJob, createSubmission } from "../support/factories";

/** What waits for a function or a webhook may take this long. */
const SOON = { timeout: 40_000 };

test("who somebody is comes first and leads back; a declined card costs nothing, and the next one is paid", async ({
  person,
}) => {
  const { page } = await person();
  await page.goto("/wallet");
  await page.getByRole("link", { name: "Deposit money" }).first().click();
  await expect(page.getByText("First tell us who you are")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Amount" })).toHaveCount(0);
  await page.getByRole("link", { name: "Verify your identity" }).click();
  await page.getByRole("link", { name: "Give personal information" }).click();
  await typePersonal(page, TEST_PERSON);
  await page.getByRole("button", { name: "Save personal information" }).click();
  await page.getByRole("link", { name: "Go on where you were" }).click();
  await expect(page).toHaveURL(/\/wallet\/deposit/);
  await begin(page, "30");
  await page.getByRole("button", { name: /^Try a card that is declined/ }).click();
  await expect(page.getByText("Your card was declined.")).toBeVisible();
  await page.getByRole("button", { name: /^Pay \$30\.00/ }).click();
  await expect(page.getByRole("heading", { name: "Your deposit of $30.00 has arrived" })).toBeVisible();
  await expect(amount(fact(page, "Fee"), "$0.00")).toBeVisible();
  await expect(amount(fact(page, "Wallet now"), "$30.00")).toBeVisible();
  await page.getByRole("link", { name: "Open Wallet" }).click();
  await expect(amount(figure(page, "Wallet"), "$30.00")).toBeVisible();
  await page.getByRole("link", { name: "deposits", exact: true }).click();
  const line = page.getByRole("table", { name: "Deposits" }).getByRole("row").filter({ hasText: "Received" });
  await expect(amount(line, "$30.00")).toBeVisible();
});

test("a bank transfer is on its way until the bank pays", async ({ person, visitor }) => {
  const user = await person();
  await sayWho(user);
  const { page } = user;
  const id = await byBank(page, /^Pay by bank arrives/);
  await page.goto("/wallet");
  await expect(amount(figure(page, "Wallet"), "$0.00")).toBeVisible();
  await page.goto(`/wallet/deposits/${id}`);
  const dashboard = await visitor();
  await press(dashboard, id, "Let the bank pay now");
  await expect(page.getByRole("heading", { name: "Your deposit of $20.00 has arrived" })).toBeVisible(SOON);
  await expect(amount(fact(page, "Wallet now"), "$20.00")).toBeVisible();
});

test("a bank transfer that comes back unpaid is said, charges nothing, and can be started again", async ({
  person,
  visitor,
}) => {
  const user = await person();
  await sayWho(user);
  const { page } = user;
  const id = await byBank(page, /^Pay by bank comes back/);
  const dashboard = await visitor();
  await press(dashboard, id, "Let the bank return it");
  const heading = page.getByRole("heading", { name: "Your deposit of $20.00 did not go through" });
  await expect(heading).toBeVisible(SOON);
  await expect(amount(fact(page, "Wallet now"), "$0.00")).toBeVisible();
  await page.getByRole("link", { name: "Start again" }).click();
  await expect(page.getByRole("textbox", { name: "Amount" })).toHaveValue("20.00");
});

test("more than a new account may deposit is refused with the reason, and the typed amount stays", async ({
  person,
}) => {
  const user = await person();
  await sayWho(user);
  const { page } = user;
  await page.goto("/wallet/deposit");
  await expect(page.getByText(/You can deposit up to \$50\.00 now/)).toBeVisible();
  await hydrated(page.getByRole("button", { name: "Continue to payment" }));
  await begin(page, "50.01");
  await expect(page.locator("#field-amount-error")).toContainText("$50.00");
  await expect(page.getByRole("textbox", { name: "Amount" })).toHaveValue("50.01");
  await begin(page, "50");
  await page.getByRole("button", { name: /^Pay \$50\.00/ }).click();
  await expect(page.getByRole("heading", { name: "Your deposit of $50.00 has arrived" })).toBeVisible();
  await page.goto("/wallet/deposit");
  await expect(page.getByText("You cannot deposit more now")).toBeVisible();
  await expect(page.getByText(/\$50\.00 of that are used/)).toBeVisible();
});

test("a part of a deposit goes back to its card, and not more than is left", async ({ person }) => {
  const user = await person();
  await sayWho(user);
  const { page } = user;
  await deposit(page);
  const refund = page.getByRole("button", { name: "Send money back" });
  await hydrated(refund);
  await page.getByRole("textbox", { name: "Amount" }).fill("20.01");
  await refund.click();
  await expect(page.locator("#field-amount-error")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Amount" })).toHaveValue("20.01");
  await page.getByRole("textbox", { name: "Amount" }).fill("5.25");
  await refund.click();
  await expect(page.getByText(/^\$5\.25 (is being sent back|sent back to the card)$/)).toBeVisible();
  await expect(amount(fact(page, "Wallet now"), "$14.75")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Amount" })).toHaveValue("14.75");
  await reloadUntil(page, page.getByText("$5.25 sent back to the card"));
  await page.goto("/wallet/statement?type=card-refunds");
  const line = page.getByRole("row").filter({ hasText: "Deposit sent back to your card" });
  await expect(amount(line, "$5.25").first()).toBeVisible();
});

test("a disputed deposit holds and indebts who made it, while the worker keeps the pay; a won dispute ends both", async ({
  person,
  visitor,
}) => {
  const employer = await person();
  await sayWho(employer);
  const { page } = employer;
  const id = await deposit(page);
  const worker = await person();
  const job = await createRunningJob({ employer, positions: 1, payMicros: 10_000_000n });
  await createSubmission({ job, worker, status: "SATISFIED" });
  await page.goto("/wallet");
  // 20.00 − (10.00 + 7 % + 0.40)
  await expect(amount(figure(page, "Wallet"), "$8.90")).toBeVisible();

  const dashboard = await visitor();
  await press(dashboard, id, "Open a dispute");
  await reloadUntil(page, page.getByText("You owe $11.10"));
  await expect(page.getByText("On hold: money leaving the account")).toBeVisible();
  await expect(amount(figure(page, "Wallet"), "$0.00")).toBeVisible();
  await page.goto(`/wallet/deposits/${id}`);
  await expect(page.getByText("The card's bank took $20.00 back")).toBeVisible();
  await worker.page.goto("/wallet");
  await expect(amount(figure(worker.page, "Earned"), "$10.00")).toBeVisible();
  await expect(worker.page.getByText(/^On hold/)).toHaveCount(0);

  await press(dashboard, id, "Win the dispute over $20.00");
  await page.goto("/wallet");
  await reloadUntil(page, amount(figure(page, "Wallet"), "$8.90"));
  await expect(page.getByText(/^You owe/)).toHaveCount(0);
});

/** Fills in and sends the form of the deposit page one is on. */
async function begin(page: Page, dollars: string): Promise<void> {
  await page.getByRole("textbox", { name: "Amount" }).fill(dollars);
  await page.getByRole("button", { name: "Continue to payment" }).click();
}

/** Deposits $20.00 by card. @returns the deposit's id */
async function deposit(page: Page): Promise<string> {
  await page.goto("/wallet/deposit");
  await begin(page, "20");
  await page.getByRole("button", { name: /^Pay \$20\.00/ }).click();
  await expect(page.getByRole("heading", { name: "Your deposit of $20.00 has arrived" })).toBeVisible();
  return idIn(page);
}

/** Begins to pay $20.00 by bank. @returns the deposit's id */
async function byBank(page: Page, choice: RegExp): Promise<string> {
  await page.goto("/wallet/deposit");
  await begin(page, "20");
  await page.getByRole("button", { name: choice }).click();
  await expect(page.getByRole("heading", { name: "$20.00 is on its way from your bank" })).toBeVisible(SOON);
  return idIn(page);
}

const idIn = (page: Page) => /dep_\w+/.exec(page.url())![0];

/** Presses a button of that deposit's payment in the stand-in for Stripe's dashboard. */
async function press(dashboard: Page, depositId: string, name: string): Promise<void> {
  await dashboard.goto(`${env.LOCAL_SERVICES_URL}/stripe`);
  const payment = dashboard.locator("section").filter({ hasText: depositId });
  await payment.getByRole("button", { name }).click();
  await expect(dashboard.getByRole("heading", { name: "Payments" })).toBeVisible();
}
