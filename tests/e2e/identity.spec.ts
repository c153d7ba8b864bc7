import type { Page } from "@playwright/test";
import { hydrated } from "../support/browser/forms";
import { noisePng } from "../support/browser/images";
import { TEST_PERSON, typePersonal } from "../support/browser/people";
import { expect, type Person, test } from "../support/browser/test";

const TOO_DARK = "The back is too dark to read. Take it again beside a window.";

test("from nothing to cleared: bad input kept, both sides sent, one sent back with a reason and given again", async ({
  person,
}) => {
  test.setTimeout(120_000);
  const member = await person();
  const { page } = member;
  const moderator = await person({ role: "MODERATOR" });

  await test.step("the first check: what is wrong is said at its field, and nothing typed is lost", async () => {
    await page.goto("/work");
    await page.getByRole("link", { name: "Verification" }).first().click();
    await ticks(page, 0);
    await page.getByRole("link", { name: "Give personal information" }).click();
    const save = page.getByRole("button", { name: "Save personal information" });
    await hydrated(save);
    await typePersonal(page, { ...TEST_PERSON, name: "", year: "90" });
    await save.click();
    await expect(page.locator("#field-name-error")).toBeVisible();
    await expect(page.locator("#field-year-error")).toBeVisible();
    await expect(page.getByLabel("Year", { exact: true })).toHaveValue("90");
    await expect(page.getByLabel("Street and number")).toHaveValue(TEST_PERSON.street);
    await typePersonal(page, { ...TEST_PERSON, day: "31", month: "2" });
    await save.click();
    await expect(page.locator("#field-day-error")).toContainText("There is no such day.");
    await expect(page.getByLabel("Legal name")).toHaveValue(TEST_PERSON.name);
    await typePersonal(page, TEST_PERSON);
    await save.click();
    await expect(page.getByText("Your personal information is given")).toBeVisible();
    await ticks(page, 1);
  });

  const file = await test.step("the second: a document, front and back, as private files", async () => {
    await page.getByRole("link", { name: "Add documents" }).click();
    await hydrated(page.getByRole("button", { name: "Save document" }));
    await page.getByRole("button", { name: "Save document" }).click();
    for (const name of ["kind", "country", "number"]) {
      await expect(page.locator(`#field-${name}-error`), name).toBeVisible();
    }
    await page.getByRole("radio", { name: "Identity card" }).check();
    await page.getByLabel("Country that issued it").selectOption("US");
    await page.getByLabel("Document number").fill(`T ${Date.now()}`);
    await page.getByRole("button", { name: "Save document" }).click();
    const address = await addPicture(page, "front");
    await page.getByRole("link", { name: "Continue" }).click();
    await addPicture(page, "back");
    await page.getByRole("link", { name: "Continue" }).click();
    await expect(page.getByRole("img", { name: "The front of your document" })).toBeVisible();
    return address;
  });

  await test.step("the third: submitted, with the place in the queue", async () => {
    await submit(page);
    await expect(page.getByText(/You are next\.|You are number \d+ in the queue\./)).toBeVisible();
    await ticks(page, 3);
  });

  await test.step("a moderator opens the documents with a reason and sends the back back", async () => {
    await moderator.page.goto("/admin");
    await moderator.page.getByRole("link", { name: "Verifications", exact: true }).first().click();
    await moderator.page.getByRole("link", { name: member.nickname }).click();
    await expect(moderator.page.getByText("Open the documents first, then decide here.")).toBeVisible();
    await open(moderator.page, "Next in the queue.");
    const backs = moderator.page.getByRole("img", { name: "The back of the document" });
    await expect
      .poll(() => backs.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await nobodyElse(member, moderator, file, person);
    await moderator.page.getByText("Send one part back").click();
    await moderator.page.getByRole("radio", { name: /^Picture of the back/ }).check();
    await moderator.page.getByLabel("Reason").fill("Too dark.");
    await moderator.page.getByRole("button", { name: "Send part back" }).click();
    await expect(moderator.page.locator("#field-reject-reason-error")).toBeVisible();
    await moderator.page.getByLabel("Reason").fill(TOO_DARK);
    await moderator.page.getByRole("button", { name: "Send part back" }).click();
    await expect(moderator.page.getByText(TOO_DARK)).toBeVisible();
  });

  await test.step("the person reads why and gives only that part again", async () => {
    await page.goto("/account/verification");
    await expect(page.getByText("One part has to be given again")).toBeVisible();
    await expect(page.getByText(TOO_DARK)).toBeVisible();
    await page.getByRole("link", { name: "Give it again" }).click();
    await addPicture(page, "back");
    await page.getByRole("link", { name: "Continue" }).click();
    await expect(page.getByRole("link", { name: "Take the back again" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Take the front again" })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Change personal information" })).toHaveCount(0);
    await submit(page);
  });

  await test.step("the fourth: cleared, once every point of the checklist is ticked", async () => {
    const clear = moderator.page.getByRole("button", { name: "Clear person" });
    await moderator.page.reload();
    // What is submitted again needs another look, for another reason.
    await open(moderator.page, "The new picture of the back.");
    await hydrated(clear);
    await clear.click();
    await expect(moderator.page.getByText(/6 of 6 not ticked/).first()).toBeVisible();
    for (const point of await moderator.page.getByRole("checkbox").all()) await point.check();
    await clear.click();
    await expect(moderator.page.getByRole("checkbox")).toHaveCount(0);
    await page.goto("/account/verification");
    await expect(page.getByText("You have been cleared", { exact: true })).toBeVisible();
    await expect(page.getByText(/^Your documents are deleted on/)).toBeVisible();
    await ticks(page, 4);
  });
});

/** How many of the four checks are done. */
async function ticks(page: Page, count: number): Promise<void> {
  await expect(page.getByText("✓ Done", { exact: true })).toHaveCount(count);
}

/** Adds a picture of that side. @returns the address of the file */
async function addPicture(page: Page, side: "front" | "back"): Promise<string> {
  const input = page.getByLabel(`Add the ${side}`);
  await hydrated(input);
  await input.setInputFiles(await noisePng(`${side}.png`, 640));
  const picture = page.getByRole("img", { name: `The ${side} of your document, as it arrived` });
  await expect(picture).toBeVisible();
  return (await picture.getAttribute("src"))!;
}

async function submit(page: Page): Promise<void> {
  await page.getByLabel("These are my own documents, and what I typed is true.").check();
  await page.getByRole("button", { name: "Submit documents" }).click();
  await expect(page.getByText("Submitted for review").first()).toBeVisible();
}

/** Opens the documents: without a reason nothing opens, and the reason stands with the moderator's name. */
async function open(page: Page, reason: string): Promise<void> {
  const button = page.getByRole("button", { name: "Open documents for 10 minutes" });
  await hydrated(button);
  await button.click();
  await expect(page.locator("#field-reason-error")).toBeVisible();
  await page.getByLabel("Why you open them").fill(reason);
  await button.click();
  await expect(page.getByRole("img", { name: "The front of the document" })).toBeVisible();
  await expect(page.getByText(reason)).toBeVisible();
}

/** The addresses of the pictures exist for the moderator who has them open, and for nobody else. */
async function nobodyElse(
  member: Person,
  moderator: Person,
  file: string,
  person: (user?: { role?: "FINANCE" | "MODERATOR" }) => Promise<Person>,
): Promise<void> {
  const id = /ver_\w+/.exec(moderator.page.url())![0];
  const sides = ["front", "back"].map((side) => `/admin/verifications/${id}/documents/${side}`);
  for (const address of sides) {
    expect((await moderator.context.request.get(address)).status(), "whoever has opened them").toBe(200);
  }
  const others = [await person(), await person({ role: "FINANCE" }), await person({ role: "MODERATOR" })];
  for (const { context } of [member, ...others]) {
    for (const address of sides) expect((await context.request.get(address)).status(), address).toBe(404);
  }
  for (const { context } of others) expect((await context.request.get(file)).status(), file).toBe(404);
}
