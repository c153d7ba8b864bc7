import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { db } from "@/lib/platform/db";
import { amount, fact, figure } from "../support/browser/amounts";
import { hydrated } from "../support/browser/forms";
import { expect, test } from "../support/browser/test";
import { createRunningJob, createUser } from "../support/factories";
import { withSecondFactor } from "../support/second-factor";

const REASON = "A payment was counted twice by us; the difference is given back.";

test("a correction moves money only after a second person with a code", async ({ person, logIn }) => {
  const member = await person();
  const finance = await person({ role: "FINANCE" });
  const { page: proposing } = finance;
  await proposing.goto("/admin");
  await proposing.getByRole("link", { name: "Adjustments" }).first().click();
  const propose = proposing.getByRole("button", { name: "Propose adjustment" });
  await hydrated(propose);
  await proposing.getByLabel("From account").selectOption("Goodwill");
  await proposing.getByLabel("To account").selectOption("Wallet of a person");
  await proposing.getByLabel("To whose Wallet or debt").fill(member.nickname);
  await proposing.getByRole("textbox", { name: "Amount" }).fill("1000.01");
  await proposing.getByLabel("Reason", { exact: true }).fill(REASON);
  await propose.click();
  await expect(proposing.locator("#field-amount-error")).toContainText("$1,000.00");
  await expect(proposing.getByRole("textbox", { name: "Amount" })).toHaveValue("1000.01");
  await expect(proposing.getByLabel("To account")).toHaveValue("WALLET");
  await proposing.getByRole("textbox", { name: "Amount" }).fill("3.25");
  await propose.click();
  const mine = card(proposing, member.nickname);
  await expect(mine.getByText(REASON)).toBeVisible();
  await expect(mine.getByRole("button", { name: "Approve adjustment" })).toHaveCount(0);
  await member.page.goto("/wallet");
  await expect(amount(figure(member.page, "Wallet"), "$0.00")).toBeVisible();

  const admin = await createUser({ role: "ADMIN" });
  const app = await withSecondFactor(admin);
  const approving = await logIn(admin.id);
  await askForCodeAgain(admin.id);
  await approving.goto("/admin/adjustments");
  const theirs = card(approving, member.nickname);
  const approve = theirs.getByRole("button", { name: "Approve adjustment" });
  await hydrated(approve);
  await approve.click();
  await expect(theirs.locator("[id$='-code-error']")).toBeVisible();
  await theirs.getByLabel("Code of your authenticator app").first().fill(app.code());
  await approve.click();
  await expect(theirs).toHaveCount(0);
  await member.page.goto("/wallet/statement");
  const line = member.page.getByRole("row").filter({ hasText: "Correction by two persons of the staff" });
  await expect(amount(line, "$3.25").first()).toBeVisible();
});

test("the books are checked and compared with Stripe at once, and one transaction is found and explained", async ({
  person,
}) => {
  const member = await person({ walletMicros: 12_340_000n });
  const { page } = await person({ role: "FINANCE" });
  await page.goto("/admin");
  await page.getByRole("link", { name: "Ledger", exact: true }).first().click();
  await hydrated(page.getByRole("button", { name: "Check now" }));
  await page.getByRole("button", { name: "Check now" }).click();
  await expect(page.getByText(/Checked over all entries/)).toBeVisible();
  await expect(page.getByText("Holds", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("Broken", { exact: true })).toHaveCount(0);
  await page.getByRole("searchbox", { name: "Search" }).fill(member.nickname);
  await page.getByLabel("Amount", { exact: false }).fill("12.34");
  await page.getByRole("button", { name: "Search transactions" }).click();
  await expect(page).toHaveURL(new RegExp(`q=${member.nickname}`));
  await page.getByRole("table").first().getByRole("link").first().click();
  await expect(page).toHaveURL(/\/admin\/ledger\/\d+$/);
  await expect(amount(page.getByRole("main"), "+$12.34").first()).toBeVisible();
  await page.getByRole("link", { name: "Reconciliation" }).first().click();
  await hydrated(page.getByRole("button", { name: "Reconcile now" }));
  await page.getByRole("button", { name: "Reconcile now" }).click();
  await expect(fact(page, "Moved at Stripe, all time")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("heading", { name: "Day by day" })).toBeVisible();
});

test("a hold is placed with a reason its person reads, and lifted again", async ({ person }) => {
  const member = await person({ walletMicros: 5_000_000n });
  const { page } = await person({ role: "FINANCE" });
  const reason = "Two accounts use the same bank account. Tell us whose it is.";
  await page.goto("/admin");
  await page.getByRole("link", { name: "People" }).first().click();
  await page.getByRole("searchbox", { name: "Search people" }).fill(member.email);
  await page.getByRole("button", { name: "Search people" }).click();
  await page
    .getByRole("table", { name: "People", exact: true })
    .getByRole("link", { name: member.nickname })
    .click();
  await page.getByText("Place a hold").click();
  await page.getByRole("radio", { name: /^Money leaving the account/ }).check();
  await page.getByLabel("Evidence").selectOption("Signs that accounts belong together");
  const place = page.getByRole("button", { name: "Place hold" });
  await hydrated(place);
  await page.getByLabel("Reason").fill("Too short.");
  await place.click();
  await expect(page.locator("#field-reason-error")).toBeVisible();
  await expect(page.getByLabel("Evidence")).toHaveValue("LINKED_ACCOUNT");
  await page.getByLabel("Reason").fill(reason);
  await place.click();
  await expect(page.getByText("Stands", { exact: true })).toBeVisible();

  await member.page.goto("/wallet");
  await expect(member.page.getByText("On hold: money leaving the account")).toBeVisible();
  await expect(member.page.getByText(reason).first()).toBeVisible();
  await expect(member.page.getByText(/What you have earned stays yours/)).toBeVisible();
  await member.page.goto("/wallet/vouchers");
  await expect(member.page.getByText("You cannot make a voucher now")).toBeVisible();

  await page.getByText("Lift hold").first().click();
  await page.getByLabel("Reason").first().fill("They have shown that the account is theirs.");
  await page.getByRole("button", { name: "Lift hold" }).click();
  await expect(page.getByText("Ended", { exact: true })).toBeVisible();
  await member.page.goto("/wallet");
  await expect(member.page.getByText(/^On hold/)).toHaveCount(0);
});

test("a statement is filtered, adds up month by month, is a file, and explains each entry as a receipt", async ({
  person,
}) => {
  const employer = await person({ walletMicros: 25_000_000n });
  await createRunningJob({ employer, positions: 3, payMicros: 100_000n });
  const { page } = employer;
  await page.goto("/wallet");
  await page.getByRole("link", { name: "Statement" }).first().click();
  await page.getByRole("navigation", { name: "Bucket" }).getByRole("link", { name: "Wallet" }).click();
  await expect(page).toHaveURL(/bucket=wallet/);
  // 25.00 − (3 × 0.107 + 0.40)
  const month = page.getByRole("rowheader").filter({ hasText: "Wallet:" });
  for (const sum of ["$0.0000", "$25.0000", "$0.7210", "$24.2790"]) {
    await expect(amount(month, sum)).toHaveCount(1);
  }
  await expect(month.getByText("It adds up.")).toHaveCount(1);

  await page.getByLabel("Type").selectOption("Deposits");
  await page.getByRole("button", { name: "Search statement" }).click();
  await expect(page).toHaveURL(/type=deposits/);
  await expect(
    amount(page.getByRole("row").filter({ hasText: "Deposit by card" }), "$25.0000").first(),
  ).toBeVisible();
  await expect(page.getByText("Locked to publish the job")).toHaveCount(0);
  await page.getByLabel("Amount").fill("12 dollars");
  await page.getByRole("button", { name: "Search statement" }).click();
  await expect(page.locator("#field-amount-error")).toBeVisible();
  await expect(page.getByLabel("Amount")).toHaveValue("12 dollars");
  await page.getByRole("link", { name: "Clear search" }).click();
  await expect(page).toHaveURL(/\/wallet\/statement\?bucket=wallet$/);

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download as CSV" }).click();
  const download = await downloading;
  const lines = (await readFile(await download.path(), "utf8")).replace("\ufeff", "").trim().split("\r\n");
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  expect(lines[0]).toContain("In (USD)");
  const deposit = lines.find((line) => line.includes("Deposit by card"))!.split(",");
  expect(deposit.slice(-3)).toEqual(["25.00", "", "25.00"]);
  const locked = lines.find((line) => line.includes("Locked to publish the job"))!.split(",");
  expect(locked.slice(-3)).toEqual(["", "0.721", "24.279"]);

  const row = page.getByRole("row").filter({ hasText: "Deposit by card" });
  await row.getByTitle("Explain this entry").first().click();
  await expect(page.getByRole("heading", { name: "Deposit by card", level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: "Print receipt" })).toBeVisible();
  await expect(fact(page, "Issued to")).toHaveText(employer.nickname);
  await expect(amount(fact(page, "This entry"), "+$25.00")).toBeVisible();
});

/** The proposed correction about that person. */
function card(page: Page, nickname: string) {
  return page
    .locator("main section > *")
    .filter({ hasText: `Wallet of ${nickname}` })
    .last();
}

/** As if the time a code counts for had passed. */
async function askForCodeAgain(userId: string): Promise<void> {
  await db.session.updateMany({ where: { userId }, data: { steppedUpUntil: null } });
}
