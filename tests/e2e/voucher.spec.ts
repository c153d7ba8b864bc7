import type { Page } from "@playwright/test";
import { amount, figure } from "../support/browser/amounts";
import { hydrated } from "../support/browser/forms";
import { createEarner } from "../support/browser/people";
import { expect, test } from "../support/browser/test";

const refusal = (page: Page) => page.locator("#field-voucher-error");

test("a voucher goes from one person's Earned to another's Wallet, once, and its code is shown once", async ({
  logIn,
  person,
}) => {
  const maker = await createEarner({ earnedMicros: 20_000_000n });
  const page = await logIn(maker.id);
  const code =
    await test.step("its maker is told at the field what cannot be, and keeps what was typed", async () => {
      await page.goto("/wallet");
      await page.getByRole("link", { name: "Vouchers" }).first().click();
      await hydrated(page.getByRole("button", { name: "Make voucher" }));
      await page.getByRole("textbox", { name: "Message" }).fill("For Lee");
      await make(page, "20.01");
      await expect(page.locator("#field-amount-error")).toContainText("$20.00 of your Earned is old enough");
      await expect(page.getByRole("textbox", { name: "Amount" })).toHaveValue("20.01");
      await expect(page.getByRole("textbox", { name: "Message" })).toHaveValue("For Lee");
      await make(page, "7.50");
      await expect(page.getByRole("heading", { name: /^Your voucher of/ })).toBeVisible();
      await expect(page.getByRole("img", { name: "The voucher's link as a QR code" })).toBeVisible();
      const shown = await page.getByText(/^([0-9A-Z]{4}[- ]?){4}$/).innerText();
      await page.reload();
      await expect(page.getByText("For Lee")).toBeVisible();
      await expect(page.getByText(shown)).toHaveCount(0);
      return shown;
    });
  await page.goto("/wallet");
  await expect(amount(figure(page, "Earned"), "$12.50")).toBeVisible();

  const friend = await person();
  await test.step("the other one redeems it into the Wallet", async () => {
    await friend.page.goto(`/wallet/vouchers#code=${code}`);
    await expect(friend.page.getByLabel("Code", { exact: true })).toHaveValue(code);
    await expect(friend.page).toHaveURL(/\/wallet\/vouchers$/);
    await friend.page.getByRole("button", { name: "Redeem voucher" }).click();
    await expect(friend.page.getByText("$7.50 is in your Wallet")).toBeVisible();
    await friend.page.goto("/wallet");
    await expect(amount(figure(friend.page, "Wallet"), "$7.50")).toBeVisible();
    await expect(amount(figure(friend.page, "Earned"), "$0.00")).toBeVisible();
  });

  await test.step("a used code and a wrong one are refused in the same words", async () => {
    const third = await person();
    await third.page.goto("/wallet/vouchers");
    await hydrated(third.page.getByRole("button", { name: "Redeem voucher" }));
    const words: string[] = [];
    for (const tried of [code, "ABCD EFGH JKMN PQRS"]) {
      await third.page.getByLabel("Code", { exact: true }).fill(tried);
      await third.page.getByRole("button", { name: "Redeem voucher" }).click();
      await expect(refusal(third.page)).toContainText("This code cannot be redeemed");
      await expect(third.page.getByLabel("Code", { exact: true })).toHaveValue(tried);
      words.push(await refusal(third.page).innerText());
    }
    expect(words[0]).toBe(words[1]);
    await third.page.goto("/wallet");
    await expect(amount(figure(third.page, "Wallet"), "$0.00")).toBeVisible();
  });

  await test.step("its maker sees that it was redeemed", async () => {
    await page.goto("/wallet/vouchers");
    const line = page.getByRole("listitem").filter({ hasText: "For Lee" });
    await expect(line.getByText("Redeemed", { exact: true })).toBeVisible();
    await expect(line.getByRole("button")).toHaveCount(0);
  });
});

test("a voucher taken back returns to Earned, and its code is worth nothing", async ({ logIn, person }) => {
  const maker = await createEarner({ earnedMicros: 20_000_000n });
  const page = await logIn(maker.id);
  await page.goto("/wallet/vouchers");
  await hydrated(page.getByRole("button", { name: "Make voucher" }));
  await make(page, "5");
  const code = await page.getByText(/^([0-9A-Z]{4}[- ]?){4}$/).innerText();
  await page.getByRole("button", { name: "Cancel voucher of $5.00" }).click();
  await expect(page.getByText("Cancelled", { exact: true })).toBeVisible();
  await expect(page.getByText(/^Back in Earned since/)).toBeVisible();
  await page.goto("/wallet");
  await expect(amount(figure(page, "Earned"), "$20.00")).toBeVisible();
  const friend = await person();
  await friend.page.goto("/wallet/vouchers");
  await friend.page.getByLabel("Code", { exact: true }).fill(code);
  await friend.page.getByRole("button", { name: "Redeem voucher" }).click();
  await expect(refusal(friend.page)).toContainText("This code cannot be redeemed");
});

async function make(page: Page, dollars: string): Promise<void> {
  await page.getByRole("textbox", { name: "Amount" }).fill(dollars);
  await page.getByRole("button", { name: "Make voucher" }).click();
}
