import type { Page } from "@playwright/test";
import { later, SECOND_MS } from "@/lib/core/time";
import { codeAt } from "@/lib/second-factor/totp";
import { hydrated, logInWith } from "../support/browser/forms";
import { expect, test } from "../support/browser/test";
import { createUser, PASSWORD } from "../support/factories";

/** What the person's app shows now, or shows next: each code counts once. */
const codeNow = (key: string) => codeAt(key, new Date());
const nextCode = (key: string) => codeAt(key, later(new Date(), 30 * SECOND_MS));
/** A code that is none of those the server takes at this moment. */
function wrongCode(key: string): string {
  const near = [-2, -1, 0, 1, 2].map((step) => codeAt(key, later(new Date(), step * 30 * SECOND_MS)));
  return ["111111", "222222", "333333", "444444", "555555", "666666"].find((code) => !near.includes(code))!;
}

test("a second factor: turned on with an app, asked for at the log-in, replaced once by a recovery code, turned off", async ({
  person,
}) => {
  const { page, email } = await person();
  await page.goto("/work");
  await page.getByRole("link", { name: "Security" }).first().click();
  await page.getByRole("link", { name: "Turn on second factor" }).click();
  const { key, recoveryCodes } = await turnOn(page);
  expect(new Set(recoveryCodes).size).toBe(10);
  await page.getByRole("link", { name: "Continue" }).click();
  await expect(page).toHaveURL(/\/account\/security$/);
  await expect(page.getByRole("link", { name: "Manage second factor" })).toBeVisible();

  await test.step("the password alone opens nothing", async () => {
    await logOut(page);
    await page.goto("/log-in?next=/wallet");
    await logInWith(page, email, PASSWORD);
    await expect(page.getByRole("heading", { name: "Enter your code" })).toBeVisible();
    await page.goto("/wallet");
    await expect(page).toHaveURL(/\/log-in\?next=%2Fwallet$/);
    await logInWith(page, email, PASSWORD);
  });

  await test.step("a wrong code is refused with the tries that are left, the next one of the app is right", async () => {
    await sendCode(page, wrongCode(key));
    await expect(page.locator("#field-code-error")).toContainText(/tries are left/);
    await sendCode(page, nextCode(key));
    await expect(page).toHaveURL(/\/wallet$/);
  });

  await test.step("a recovery code opens once", async () => {
    for (const opens of [true, false]) {
      await logOut(page);
      await page.goto("/log-in");
      await logInWith(page, email, PASSWORD);
      await hydrated(page.getByRole("button", { name: "Use a recovery code" }));
      await page.getByRole("button", { name: "Use a recovery code" }).click();
      await page.getByLabel("Recovery code", { exact: true }).fill(recoveryCodes[0]!.toLowerCase());
      await page.getByRole("button", { name: "Log in" }).click();
      if (opens) await expect(page).toHaveURL(/\/work$/);
    }
    await expect(page.locator("#field-code-error")).toBeVisible();
    await page.getByLabel("Recovery code", { exact: true }).fill(recoveryCodes[1]!);
    await page.getByRole("button", { name: "Log in" }).click();
    await expect(page).toHaveURL(/\/work$/);
  });

  await test.step("it is turned off with the password", async () => {
    await page.getByRole("link", { name: "Security" }).first().click();
    await page.getByRole("link", { name: "Manage second factor" }).click();
    await expect(page.getByRole("definition").filter({ hasText: /^8$/ })).toBeVisible();
    await page.getByRole("link", { name: "Turn off the second factor" }).click();
    await page.getByLabel("Password", { exact: true }).fill("not my password");
    await page.getByRole("button", { name: "Turn off second factor" }).click();
    await expect(page.locator("#field-password-error")).toBeVisible();
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Turn off second factor" }).click();
    await expect(page.getByRole("link", { name: "Turn on second factor" })).toBeVisible();
    await logOut(page);
    await page.goto("/log-in");
    await logInWith(page, email, PASSWORD);
    await expect(page).toHaveURL(/\/work$/);
  });
});

test("staff without a second factor are led to it before any staff page, and cannot turn it off", async ({
  visitor,
}) => {
  const { email } = await createUser({ role: "MODERATOR" });
  const page = await visitor();
  await page.goto("/log-in");
  await logInWith(page, email, PASSWORD);
  await expect(page).toHaveURL(/\/work$/);
  await page.goto("/admin/queue");
  await expect(page).toHaveURL(/\/account\/second-factor\?return=%2Fadmin%2Fqueue$/);
  await turnOn(page);
  await page.getByRole("link", { name: "Continue" }).click();
  await expect(page).toHaveURL(/\/admin\/queue$/);
  await expect(page.getByRole("heading", { level: 1, name: "Review queue" })).toBeVisible();
  await page.goto("/account/second-factor/disable");
  await expect(page.getByRole("heading", { name: "Turn off the second factor" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Turn off second factor" })).toHaveCount(0);
});

/** Sets the second factor up on its page: a wrong code first, then the one the app shows. */
async function turnOn(page: Page): Promise<{ key: string; recoveryCodes: string[] }> {
  await expect(page.getByRole("img", { name: /^QR code/ })).toBeVisible();
  const key = (await page.locator("main code").innerText()).replaceAll(" ", "");
  const code = page.getByLabel("Code of the app");
  const password = page.getByLabel("Your password", { exact: true });
  await hydrated(page.getByRole("button", { name: "Turn on second factor" }));
  await code.fill(wrongCode(key));
  await password.fill(PASSWORD);
  await page.getByRole("button", { name: "Turn on second factor" }).click();
  await expect(page.locator("#field-code-error")).toContainText(/is not right/);
  expect((await page.locator("main code").innerText()).replaceAll(" ", "")).toBe(key);
  await code.fill(codeNow(key));
  await password.fill(PASSWORD);
  await page.getByRole("button", { name: "Turn on second factor" }).click();
  await expect(page.getByText("Your second factor is on")).toBeVisible();
  const codes = page.getByRole("main").locator("ul.font-mono").getByRole("listitem");
  await expect(codes).toHaveCount(10);
  return { key, recoveryCodes: await codes.allInnerTexts() };
}

async function sendCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("Code of your authenticator app").fill(code);
  await page.getByRole("button", { name: "Log in" }).click();
}

async function logOut(page: Page): Promise<void> {
  await hydrated(page.getByRole("button", { name: /^Menu of/ }));
  await page.getByRole("button", { name: /^Menu of/ }).click();
  await page.getByRole("button", { name: "Log out" }).click();
  await expect(page.getByRole("link", { name: "Sign up" }).first()).toBeVisible();
}
