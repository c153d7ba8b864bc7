import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { db } from "@/lib/platform/db";
import { hydrated } from "../support/browser/forms";
import { sayWho } from "../support/browser/people";
import { employerPages, publicPages, staffPages, workerPages } from "../support/browser/site-map";
import { expect, test } from "../support/browser/test";

// The longest file by far, so its tests share the workers.
test.describe.configure({ mode: "parallel" });

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What the theme can change; everything else is the same in both. */
const THEMED = ["color-contrast", "link-in-text-block"];

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

const demo = (nickname: string) => db.user.findFirstOrThrow({ where: { nickname }, select: { id: true } });

const roles = {
  visitor: { nickname: null, pages: async () => publicPages },
  worker: { nickname: "wendy", pages: workerPages },
  employer: { nickname: "emil", pages: employerPages },
  admin: { nickname: "ada", pages: staffPages },
};

for (const [role, { nickname, pages }] of Object.entries(roles)) {
  test(`every page of the ${role} is accessible on a phone and a desk, in light and dark`, async ({
    visitor,
    logIn,
  }) => {
    test.setTimeout(300_000);
    const options = { viewport: PHONE, colorScheme: "light" as const };
    const id = nickname ? (await demo(nickname)).id : null;
    const page = await (id ? logIn(id, options) : visitor(options));
    for (const path of await pages(id ?? "")) {
      await test.step(path, async () => {
        await page.setViewportSize(PHONE);
        const response = await page.goto(path);
        expect.soft(response?.status(), path).toBe(200);
        await expect.soft(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
        await judge(page, `${path} on a phone`);
        await page.setViewportSize(DESK);
        await judge(page, `${path} on a desk`);
      });
    }
  });
}

test("pages that do not exist are accessible too, inside the site and out of it", async ({
  person,
  watch,
}) => {
  watch.allow(/404/);
  const { page } = await person();
  for (const path of ["/nothing-here", "/jobs/job_0", "/u/nobody", "/hire/jobs/job_0", "/admin/queue"]) {
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByRole("main")).toHaveCount(1);
    await judge(page, path);
  }
});

test("open menus, dialogs and error summaries are accessible in light and dark", async ({ logIn }) => {
  const { id } = await demo("emil");
  const page = await logIn(id, { colorScheme: "light" });
  const [review] = (await employerPages(id)).filter((path) => /job_\w+\/review$/.test(path));
  await page.goto(review!);
  await hydrated(page.getByRole("button", { name: "Select all" }));
  await page.keyboard.press("n");
  await page.getByRole("button", { name: "Rate Not satisfied" }).click();
  await expect(page.getByText("Choose a reason.")).toBeVisible();
  await judge(page, "the dialog Not satisfied with its errors");
  await page.keyboard.press("Escape");
  await page.keyboard.press("a");
  await page.keyboard.press("s");
  await expect(page.getByRole("dialog")).toBeVisible();
  await judge(page, "the question before all are paid");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await judge(page, "the list of keys");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Menu of emil" }).click();
  await judge(page, "the menu of the account");
  await page.goto("/hire/jobs/new");
  await page.getByRole("button", { name: "Publish job" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toBeVisible();
  await judge(page, "the job form with errors");
});

test("the forms of money and of identity are accessible with their errors", async ({ person }) => {
  const finance = await person({ role: "FINANCE" });
  await finance.page.goto("/admin/adjustments");
  await judgeErrors(finance.page, "Propose adjustment");
  const member = await person();
  await member.page.goto("/account/verification/personal");
  await judgeErrors(member.page, "Save personal information");
  await member.page.goto("/account/second-factor");
  await judgeErrors(member.page, "Turn on second factor");
  await member.page.goto("/wallet/vouchers");
  await judgeErrors(member.page, "Make voucher");
  await sayWho(member);
  await member.page.goto("/wallet/deposit");
  await member.page.getByRole("textbox", { name: "Amount" }).fill("");
  await judgeErrors(member.page, "Continue to payment");
  await member.page.goto("/account/verification/document");
  await judgeErrors(member.page, "Save document");
});

/** Sends the form as it is, and looks at the page with its errors. */
async function judgeErrors(page: Page, button: string): Promise<void> {
  await hydrated(page.getByRole("button", { name: button }));
  await page.getByRole("button", { name: button }).click();
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toBeVisible();
  await judge(page, `the errors of “${button}”`);
}

test("public pages fit 320 px, the narrowest that is asked of a page", async ({ visitor, logIn }) => {
  const options = { viewport: { width: 320, height: 700 } };
  const { id } = await demo("emil");
  const page = await visitor(options);
  for (const path of publicPages) await fits(page, path);
  const member = await logIn(id, options);
  for (const path of [
    "/work",
    "/hire",
    "/hire/jobs/new",
    "/wallet",
    "/wallet/statement",
    "/account/profile",
  ]) {
    await fits(member, path);
  }
});

async function fits(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await noOverflow(page, path);
}

/** No accessibility violation in either theme, nothing wider than the window, nothing a person should not read. */
async function judge(page: Page, what: string): Promise<void> {
  await noOverflow(page, what);
  const light = await new AxeBuilder({ page }).setLegacyMode().withTags(WCAG).analyze();
  expect.soft(briefly(light.violations), `${what}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await new AxeBuilder({ page }).setLegacyMode().withRules(THEMED).analyze();
  expect.soft(briefly(dark.violations), `${what}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

async function noOverflow(page: Page, what: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(overflow, `${what} is too wide by`).toBeLessThanOrEqual(0);
}

function briefly(violations: { id: string; nodes: { html: string }[] }[]): string[] {
  return violations.map(({ id, nodes }) => `${id}, ${nodes.length}×: ${nodes[0]?.html.slice(0, 200)}`);
}
