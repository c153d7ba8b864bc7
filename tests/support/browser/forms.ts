import { expect, type Locator, type Page } from "@playwright/test";
import { PASSWORD } from "../factories";
import { newPerson } from "../people";
import { linkIn, mailTo } from "./mailbox";

/** Fills in and sends the sign-up form. @returns the e-mail address */
export async function signUp(page: Page, nickname: string): Promise<string> {
  const { email } = newPerson();
  await page.goto("/sign-up");
  await page.getByLabel("Nickname").fill(nickname);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Your name").fill("Robin Example");
  await page.getByLabel("Country you live in").selectOption("DE");
  await page.getByLabel("Date of birth").fill("1990-06-15");
  await page.getByLabel(/I agree to the/).check();
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
  return email;
}

/** A person from nothing to logged in: signed up, confirmed by the mailed link, logged in by password. */
export async function join(page: Page, nickname: string): Promise<string> {
  const email = await signUp(page, nickname);
  await page.goto(linkIn(await mailTo(email, "Confirm"), "confirm"));
  await page.getByRole("button", { name: "Confirm e-mail address" }).click();
  await expect(page.getByText("Your e-mail address is confirmed.")).toBeVisible();
  await logInWith(page, email, PASSWORD);
  await expect(page).toHaveURL(/\/work$/);
  return email;
}

/** Fills in and sends the log-in form of the page one is on. */
export async function logInWith(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
}

export interface TypedJob {
  title: string;
  steps: string[];
  proofs: [kind: string, label: string][];
  positions: string;
  pay: string;
}

/** Types a whole job into the form; the steps and proofs are added as a person adds them. */
export async function typeJob(page: Page, job: TypedJob): Promise<void> {
  await page.getByLabel("Category").selectOption({ value: "research.web" });
  await page.getByLabel("Title").fill(job.title);
  for (const [index, step] of job.steps.entries()) {
    if (index > 0) await page.getByRole("button", { name: "Add a step" }).click();
    await page.getByLabel(`Step ${index + 1}`, { exact: true }).fill(step);
  }
  for (const [index, [kind, label]] of job.proofs.entries()) {
    if (index > 0) await page.getByRole("button", { name: "Add a proof" }).click();
    await page.getByLabel(`Kind of proof ${index + 1}`).selectOption(kind);
    await page.getByLabel(`What proof ${index + 1} should show`).fill(label);
  }
  await page.getByLabel("Positions").fill(job.positions);
  await page.getByLabel("Pay per position").fill(job.pay);
}

/**
 * Waits until the page's scripts hold that element, so that keys and presses are heard; before that a press does what
 * it does without JavaScript, and a key does nothing.
 */
export async function hydrated(element: Locator): Promise<void> {
  await expect
    .poll(() =>
      element.first().evaluate((node) => Object.keys(node).some((key) => key.startsWith("__reactProps"))),
    )
    .toBe(true);
  // Effects, which listen for keys, run after the first paint.
  await element.page().evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** Loads the page again until it says so: what a function or a webhook does, no page follows by itself. */
export async function reloadUntil(page: Page, said: Locator): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(said).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
}
