import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { db } from "@/lib/platform/db";
import { amount, fact, figure } from "../support/browser/amounts";
import { hydrated, reloadUntil } from "../support/browser/forms";
import { expect, test } from "../support/browser/test";
import { createUser } from "../support/factories";
import { type Requested, requested } from "../support/payouts";
import { type Equipped, withSecondFactor } from "../support/second-factor";

/** What a run, a provider and its webhook do may take this long. */
const SOON = { timeout: 60_000 };
const BANK = { kind: "BANK", holder: "Test Worker", routing: "021000021" } as const;

test("a run is looked at, tried dry, approved with its total and a code, and each person sees what became of it", async ({
  logIn,
}) => {
  test.setTimeout(150_000);
  const paid = await requested();
  const refused = await requested({ outcome: "failed" });
  const { page, app } = await finance(logIn);
  await makeRun(page, [paid, refused]);

  await test.step("the preview says what leaves, and a dry run sends nothing", async () => {
    const totals = page.getByRole("table", { name: "Totals by method" }).getByRole("row").last();
    for (const sum of ["$20.00", "$0.40", "$19.60"]) await expect(amount(totals, sum)).toHaveCount(1);
    await hydrated(page.getByRole("button", { name: "Start dry run" }));
    await page.getByRole("button", { name: "Start dry run" }).click();
    await expect(page.getByText("The dry run passed")).toBeVisible();
  });

  await test.step("a wrong total approves nothing", async () => {
    await page.getByLabel("Total that leaves").fill("19.00");
    await page.getByLabel("Code of your authenticator app").fill(app.code());
    await page.getByRole("button", { name: "Approve run" }).click();
    await expect(page.locator("#field-total-error")).toContainText("$19.60");
    await expect(page.getByLabel("Total that leaves")).toHaveValue("19.00");
  });

  await test.step("the right one sends it, and the page follows it to its end", async () => {
    await approve(page, "19.60");
    await expect(page.getByText("2 / 2")).toBeVisible(SOON);
    await expect(page.getByText("Finished", { exact: true })).toBeVisible(SOON);
    await reloadUntil(page, item(page, paid).getByText("Paid", { exact: true }));
    await reloadUntil(page, item(page, refused).getByText("Back in Earned", { exact: true }));
  });

  await test.step("who was paid has a receipt and a statement that say so", async () => {
    const worker = await logIn(paid.worker.id);
    await worker.goto("/wallet");
    await worker.goto(`/wallet/withdrawals/${paid.id}`);
    await expect(worker.getByText("Paid out", { exact: true }).first()).toBeVisible();
    await expect(worker.getByText(/^The provider's number is/)).toBeVisible();
    await expect(amount(fact(worker, "You receive"), "$9.80")).toBeVisible();
    await worker.getByRole("link", { name: "Statement" }).first().click();
    const line = worker.getByRole("row").filter({ hasText: "Withdrawal" }).filter({ hasText: "$10.00" });
    await expect(line.getByRole("link", { name: "Open the withdrawal" }).first()).toBeVisible();
  });

  await test.step("who was not reads why, and has the money in Earned again", async () => {
    const worker = await logIn(refused.worker.id);
    await worker.goto("/wallet");
    await expect(amount(figure(worker, "Earned"), "$10.00")).toBeVisible();
    await worker.goto(`/wallet/withdrawals/${refused.id}`);
    const why = worker.getByRole("main").getByText("This withdrawal was not paid out");
    await expect(why).toBeVisible();
    await expect(worker.getByText(/The money is back in Earned\./)).toBeVisible();
    await expect(worker.getByRole("main")).toContainText(/locked|account/);
  });
});

test("bank transfers leave as a file, and their results come back as one, which can be imported twice", async ({
  logIn,
}) => {
  test.setTimeout(120_000);
  const paid = await requested({ destination: { ...BANK, account: "123456789" }, feeMicros: 0n });
  const failed = await requested({ destination: { ...BANK, account: "987654321" }, feeMicros: 0n });
  const { page, app } = await finance(logIn);
  await makeRun(page, [paid, failed]);
  await page.getByLabel("Code of your authenticator app").fill(app.code());
  await approve(page, "20.00");
  const handOut = page.getByRole("button", { name: "Hand out Bank transfer file" });
  await expect(handOut).toBeVisible(SOON);
  await handOut.click();
  const link = page.getByRole("link", { name: "Download Bank transfer file" });
  await expect(link).toBeVisible();
  const downloading = page.waitForEvent("download");
  await link.click();
  const file = await readFile(await (await downloading).path(), "utf8");
  const lineOf = ({ id }: Requested) => file.split("\r\n").find((line) => line.startsWith(id)) ?? "";
  for (const part of ["10.00", "USD", "021000021", "123456789"]) expect(lineOf(paid)).toContain(part);
  expect(lineOf(failed)).toContain("987654321");

  const results = [
    "withdrawal,result,reference,reason",
    `${paid.id},paid,TRACE-1,`,
    `${failed.id},failed,,The account is closed.`,
  ].join("\n");
  const csv = page.getByLabel("Results as CSV");
  const preview = page.getByRole("button", { name: "Preview results" });
  await hydrated(preview);
  await csv.fill("what the bank wrote");
  await preview.click();
  await expect(page.locator("#field-csv-error")).toBeVisible();
  await expect(csv).toHaveValue("what the bank wrote");
  await csv.fill(results);
  await preview.click();
  const changes = page.getByRole("table", { name: "What the file would change" });
  await expect(changes.getByRole("row").filter({ hasText: paid.worker.nickname })).toContainText("Paid");
  await expect(changes.getByRole("row").filter({ hasText: failed.worker.nickname })).toContainText(
    "Back to Earned",
  );
  await page.getByRole("button", { name: "Import 2 results" }).click();
  await expect(item(page, paid)).toContainText("Paid");
  await expect(item(page, failed)).toContainText("Back in Earned");
  const worker = await logIn(failed.worker.id);
  await worker.goto(`/wallet/withdrawals/${failed.id}`);
  await expect(worker.getByText("The account is closed.").first()).toBeVisible();
});

test("payouts stopped by hand are said to everybody and approve no run, until they are resumed", async ({
  logIn,
}) => {
  const waiting = await requested();
  const { page, app } = await finance(logIn);
  const reason = "The provider has told us about a fault; we are looking into it.";
  await page.goto("/admin");
  await page.getByRole("link", { name: "Ledger", exact: true }).first().click();
  await page.locator("summary").filter({ hasText: "Stop payouts" }).click();
  const stop = page.getByRole("button", { name: "Stop payouts" });
  await hydrated(stop);
  await page.getByLabel("Reason", { exact: true }).fill(reason);
  await page.getByLabel("Code of your authenticator app").fill(app.code());
  await stop.click();
  await expect(page.getByText("Payouts are stopped")).toBeVisible();
  try {
    const worker = await logIn(waiting.worker.id);
    await worker.goto("/wallet");
    await expect(worker.getByText("Payouts are paused")).toBeVisible();
    await expect(worker.getByText(reason, { exact: false }).first()).toBeVisible();
    await makeRun(page, [waiting]);
    await approve(page, "9.80");
    await expect(
      page
        .getByRole("alert")
        .getByText(/Payouts are stopped/)
        .first(),
    ).toBeVisible();
    await page.getByRole("button", { name: "Cancel run" }).click();
    await expect(page.getByText("Cancelled", { exact: true }).first()).toBeVisible();
  } finally {
    await page.goto("/admin/ledger");
    await page.locator("summary").filter({ hasText: "Resume payouts" }).click();
    await page.getByLabel("Reason", { exact: true }).fill("The provider says that the fault is repaired.");
    await page.getByRole("button", { name: "Resume payouts" }).click();
    await expect(page.getByText("Payouts are stopped")).toHaveCount(0);
  }
});

/** A finance person who has not shown a code for a while, with their app. */
async function finance(logIn: (userId: string) => Promise<Page>): Promise<{ page: Page; app: Equipped }> {
  const user = await createUser({ role: "FINANCE" });
  const app = await withSecondFactor(user);
  const page = await logIn(user.id);
  await db.session.updateMany({ where: { userId: user.id }, data: { steppedUpUntil: null } });
  return { page, app };
}

/** Ticks those requests and makes a run of them. */
async function makeRun(page: Page, requests: Requested[]): Promise<void> {
  await page.goto("/admin");
  await page.getByRole("link", { name: "Payout runs" }).first().click();
  await hydrated(page.getByRole("button", { name: "Make run of ticked" }));
  for (const { worker } of requests) await page.getByLabel(`Pay ${worker.nickname}`).check();
  await page.getByRole("button", { name: "Make run of ticked" }).click();
  await expect(page.getByRole("heading", { name: /^Run \d+$/ })).toBeVisible();
  await expect(page.getByText("To approve", { exact: true })).toBeVisible();
}

async function approve(page: Page, total: string): Promise<void> {
  await page.getByLabel("Total that leaves").fill(total);
  await page.getByRole("button", { name: "Approve run" }).click();
}

/** The line of that person in the run's table. */
function item(page: Page, { worker }: Requested) {
  return page
    .getByRole("table", { name: "Payouts of the run" })
    .getByRole("row")
    .filter({ hasText: worker.nickname });
}
