import { systemActor } from "@/lib/core/actor";
import { db } from "@/lib/platform/db";
import { setRole } from "@/lib/users/set-role";
import { hydrated, logInWith, signUp } from "../support/browser/forms";
import { linkIn, mailTo } from "../support/browser/mailbox";
import { expect, giveSession, test } from "../support/browser/test";
import { createUser, PASSWORD } from "../support/factories";
import { newPerson } from "../support/people";

const tests = systemActor("tests");

test("a session ended on another device is refused at the next click, and the log-in leads back", async ({
  person,
  logIn,
}) => {
  const lost = await person();
  await lost.page.goto("/work");
  const own = await logIn(lost.id);
  await own.goto("/account/security");
  await own.getByRole("button", { name: /^End the session of/ }).click();
  await expect(own.getByRole("button", { name: /^End the session of/ })).toHaveCount(0);
  await lost.page.getByRole("link", { name: "Statement" }).first().click();
  await expect(lost.page).toHaveURL(/\/log-in\?next=%2Fwallet%2Fstatement$/);
  await logInWith(lost.page, lost.email, PASSWORD);
  await expect(lost.page).toHaveURL(/\/wallet\/statement$/);
});

test("a form sent after the session ended says so and keeps what was typed", async ({ person, watch }) => {
  watch.allow(/401|403/);
  const { page, id } = await person();
  await page.goto("/account/profile");
  await hydrated(page.getByRole("button", { name: /^Save/ }));
  await page.getByLabel("About me").fill("I read maps for a living.");
  await db.session.updateMany({ where: { userId: id }, data: { endedAt: new Date() } });
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(
    page.getByRole("alert").getByText("Your session has ended. Log in again to go on."),
  ).toBeVisible();
  await expect(page.getByLabel("About me")).toHaveValue("I read maps for a living.");
});

test("logging out ends the session: the page before is not shown again", async ({ person }) => {
  const { page } = await person();
  await page.goto("/wallet");
  await hydrated(page.getByRole("button", { name: /^Menu of/ }));
  await page.getByRole("button", { name: /^Menu of/ }).click();
  await page.getByRole("button", { name: "Log out" }).click();
  await expect(page.getByRole("link", { name: "Sign up" }).first()).toBeVisible();
  await page.goto("/wallet");
  await expect(page).toHaveURL(/\/log-in/);
});

test("a role given or taken counts from the next request on", async ({ person, watch }) => {
  watch.allow(/404/);
  const someone = await person();
  const { page, email } = someone;
  expect((await page.goto("/admin/queue"))?.status()).toBe(404);
  await setRole(tests, { email, role: "MODERATOR" });
  // Staff act as staff only with a second factor, which a session given now comes with.
  await giveSession(someone.context, someone.id);
  expect((await page.goto("/admin/queue"))?.status()).toBe(200);
  expect((await page.goto("/admin/ledger"))?.status()).toBe(404);
  await setRole(tests, { email, role: "MEMBER" });
  expect((await page.goto("/admin/queue"))?.status()).toBe(404);
});

test("a suspended person may look, but takes no new job from the next request on", async ({ person }) => {
  const { page, id } = await person();
  const job = await db.job.findFirstOrThrow({ where: { status: "RUNNING", targeting: "INTERNATIONAL" } });
  await page.goto(`/jobs/${job.id}`);
  await expect(page.getByRole("button", { name: "Reserve a position" })).toBeVisible();
  await db.user.update({ where: { id }, data: { suspendedUntil: new Date(Date.now() + 86_400_000) } });
  await page.getByRole("button", { name: "Reserve a position" }).click();
  await expect(page.getByRole("alert").getByText(/not take new small jobs/)).toBeVisible();
});

test("a forgotten password is replaced by a mailed link, once, and ends every other session", async ({
  person,
  visitor,
}) => {
  const old = await person();
  await old.page.goto("/work");
  const page = await visitor();
  await page.goto("/log-in");
  await page.getByRole("link", { name: "Forgotten your password?" }).click();
  await expect(page).toHaveURL(/\/forgot$/);
  await page.getByLabel("E-mail address").fill(old.email);
  await page.getByRole("button", { name: "Send link" }).click();
  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
  const link = linkIn(await mailTo(old.email, "Set a new password"), "reset");
  await page.goto(link);
  await page.getByLabel("New password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Set new password" }).click();
  await expect(page.getByText("A password needs at least 10 characters.").first()).toBeVisible();
  await page.getByLabel("New password", { exact: true }).fill("a brand new staple");
  await page.getByRole("button", { name: "Set new password" }).click();
  await expect(page.getByText("Your new password is set")).toBeVisible();
  await logInWith(page, old.email, PASSWORD);
  await expect(page.getByText("That e-mail address and password do not belong together.")).toBeVisible();
  await logInWith(page, old.email, "a brand new staple");
  await expect(page).toHaveURL(/\/work$/);
  await old.page.reload();
  await expect(old.page).toHaveURL(/\/log-in/);
  const again = await visitor();
  await again.goto(link);
  await expect(again.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
});

test("asking for a link does not tell whether an address has an account", async ({ visitor }) => {
  const page = await visitor();
  await page.goto("/forgot");
  await page.getByLabel("E-mail address").fill(newPerson().email);
  await page.getByRole("button", { name: "Send link" }).click();
  await expect(page.getByText("If there is an account for")).toBeVisible();
});

test("the eleventh wrong password of an account is told to wait, even when it is right", async ({
  visitor,
}) => {
  const { email } = await createUser();
  const page = await visitor();
  await page.goto("/log-in");
  for (let guess = 1; guess <= 10; guess++) {
    await logInWith(page, email, `wrong guess ${guess}`);
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
    await expect(page.getByText("do not belong together")).toBeVisible();
  }
  await logInWith(page, email, PASSWORD);
  await expect(
    page.getByRole("alert").getByText(/That was too often\. Try again in \d+ minutes\./),
  ).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toHaveValue(email);
});

test("until the address is confirmed one is led to confirm it, and to nothing else", async ({ visitor }) => {
  const page = await visitor();
  const email = await signUp(page, newPerson().nickname.slice(0, 14));
  await page.goto("/log-in");
  await logInWith(page, email, PASSWORD);
  await expect(page).toHaveURL(/\/confirm-email$/);
  await page.goto("/wallet");
  await expect(page).toHaveURL(/\/confirm-email$/);
  await page.getByRole("button", { name: "Send a new link" }).click();
  await expect(page.getByText("A new link is on its way.")).toBeVisible();
});
