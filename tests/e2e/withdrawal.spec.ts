import type { Page } from "@playwright/test";
import { amount, fact, figure } from "../support/browser/amounts";
import { hydrated } from "../support/browser/forms";
import { createEarner, sayWho } from "../support/browser/people";
import { expect, test } from "../support/browser/test";
import { rows } from "../support/database";
import { withSecondFactor } from "../support/second-factor";

/** A gate of the readiness meter, by its title, with its state. */
const gate = (page: Page, title: string, state: string) =>
  page.getByRole("listitem").filter({ hasText: title }).getByText(state, { exact: true }).first();

test("from the first day a person sees what a withdrawal needs, and where to do it", async ({ person }) => {
  const { page } = await person();
  await page.goto("/wallet");
  await expect(page.getByRole("heading", { name: "Ready to withdraw" })).toBeVisible();
  await expect(page.getByText("3 of 8 met")).toBeVisible();
  await expect(page.getByText("$5.00 more to earn.").first()).toBeVisible();
  await expect(gate(page, "At least $5.00 earned", "Not yet")).toBeVisible();
  for (const title of ["Identity", "Second factor", "Payout method"]) {
    await expect(gate(page, title, "Needs you")).toBeVisible();
  }
  await page.getByRole("link", { name: "Withdraw money" }).first().click();
  await expect(page.getByText("What a withdrawal needs")).toBeVisible();
  await page.getByRole("link", { name: "Open payout methods" }).click();
  await expect(page.getByText("First, a second factor")).toBeVisible();
  await page.goto("/wallet/withdraw");
  await page.getByRole("link", { name: "Verify identity" }).click();
  await expect(page.getByRole("heading", { name: "Verification", level: 1 })).toBeVisible();
});

test("a person adds a method, withdraws with the fee said before, and takes it back", async ({ logIn }) => {
  const worker = await createEarner({ earnedMicros: 20_000_000n });
  await sayWho(worker);
  await withSecondFactor(worker);
  const page = await logIn(worker.id);

  await test.step("a new method waits, for safety", async () => {
    await page.goto("/wallet");
    await expect(page.getByText("7 of 8 met")).toBeVisible();
    await page.getByRole("link", { name: "Open payout methods" }).first().click();
    const add = page.getByRole("button", { name: "Add payout method" });
    await hydrated(add);
    await page.getByLabel("PayPal address").fill("not an address");
    await add.click();
    await expect(page.locator("#field-email-error")).toBeVisible();
    await expect(page.getByLabel("PayPal address")).toHaveValue("not an address");
    await page.getByLabel("PayPal address").fill(worker.email);
    await add.click();
    await expect(page.getByText("Your payout method is added.")).toBeVisible();
    await expect(page.getByText("Paused", { exact: true })).toBeVisible();
    await page.goto("/wallet/withdraw");
    await expect(gate(page, "Payout method", "Waits")).toBeVisible();
    await expect(page.getByRole("button", { name: "Withdraw money" })).toHaveCount(0);
  });
  await letThePausePass(worker.id);

  await test.step("the numbers are said before, and are those of the receipt", async () => {
    await page.goto("/wallet/withdraw");
    const withdraw = page.getByRole("button", { name: "Withdraw money" });
    await hydrated(withdraw);
    await page.getByRole("textbox", { name: "Amount" }).fill("20.01");
    await withdraw.click();
    await expect(page.locator("#field-amount-error")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Amount" })).toHaveValue("20.01");
    await page.getByRole("textbox", { name: "Amount" }).fill("15");
    // 2 % by PayPal
    await expect(amount(fact(page, "You take out"), "$15.00")).toBeVisible();
    await expect(amount(fact(page, "Fee"), "$0.30")).toBeVisible();
    await expect(amount(fact(page, "You receive"), "$14.70")).toBeVisible();
    await expect(amount(fact(page, "Earned after"), "$5.00")).toBeVisible();
    await withdraw.click();
    await expect(page.getByRole("heading", { name: "Withdrawal of $15.00" })).toBeVisible();
    await expect(page.getByText("Requested", { exact: true }).first()).toBeVisible();
    await expect(amount(fact(page, "Fee"), "$0.30")).toBeVisible();
    await expect(amount(fact(page, "You receive"), "$14.70")).toBeVisible();
    await expect(page.getByRole("button", { name: "Print receipt" })).toBeVisible();
  });
  const receipt = page.url();
  await page.goto("/wallet");
  await expect(amount(figure(page, "Earned"), "$5.00")).toBeVisible();
  await expect(page.getByText("One of $15.00 is under way.").first()).toBeVisible();

  await test.step("taken back, all of it is in Earned again", async () => {
    await page.goto(receipt);
    await page.getByRole("button", { name: "Cancel withdrawal" }).click();
    await expect(page.getByText("Cancelled: the money is back in Earned")).toBeVisible();
    await expect(page.getByRole("button", { name: "Cancel withdrawal" })).toHaveCount(0);
    await page.goto("/wallet");
    await expect(amount(figure(page, "Earned"), "$20.00")).toBeVisible();
    await page.goto("/wallet/withdrawals");
    await expect(page.getByText("Cancelled", { exact: true })).toBeVisible();
  });
});

/** As if a new method had been added three days ago: the pause after it is over. */
async function letThePausePass(userId: string): Promise<void> {
  await rows(
    `update payout_method set created_at = created_at - interval '3 days', confirmed_at = confirmed_at - interval '3 days',
       usable_from = usable_from - interval '3 days' where user_id = $1`,
    [userId],
  );
}
