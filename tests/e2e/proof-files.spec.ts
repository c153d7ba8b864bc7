import type { Page } from "@playwright/test";
import sharp from "sharp";
import { db } from "@/lib/platform/db";
import { hydrated } from "../support/browser/forms";
import { noisePng } from "../support/browser/images";
import { test as base, expect, type Person } from "../support/browser/test";
import { createRunningJob, createSubmission } from "../support/factories";

interface Task {
  id: string;
  worker: Person;
  page: Page;
}

/** A worker with a task in hand that asks for an image and a text. */
const test = base.extend<{ task: Task }>({
  task: async ({ person }, use) => {
    const worker = await person();
    const draft = { proofKinds: ["IMAGE", "TEXT"], proofLabels: ["A photo of the door", "What it says"] };
    const job = await createRunningJob({ draft });
    const { id } = await createSubmission({ job, worker, status: "RESERVED" });
    await worker.page.goto(`/work/tasks/${id}`);
    await hydrated(worker.page.getByRole("button", { name: "Hand in the proof" }));
    await use({ id, worker, page: worker.page });
  },
});

const photo = (page: Page) => page.getByLabel("A photo of the door");

test("files that are not what they say are refused in words, and what was typed stays", async ({
  task,
  watch,
}) => {
  watch.allow(/status of 4\d\d/);
  const { page } = task;
  await page.getByLabel("What it says").fill("Open until six");
  const html = Buffer.from("<!doctype html><script>alert(1)</script>");
  await photo(page).setInputFiles({ name: "door.png", mimeType: "image/png", buffer: html });
  await expect(page.getByRole("alert").filter({ hasText: "door.png" })).toContainText(/not|no /);
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  await photo(page).setInputFiles({ name: "door.svg", mimeType: "image/svg+xml", buffer: svg });
  await expect(page.getByText("This has to be a JPEG, PNG or WebP image.")).toBeVisible();
  await photo(page).setInputFiles({ name: "empty.png", mimeType: "image/png", buffer: Buffer.alloc(0) });
  await expect(page.getByText("This file is empty.")).toBeVisible();
  const big = await noisePng("big.png", 1_450);
  expect(big.buffer.length).toBeGreaterThan(6_000_000);
  await photo(page).setInputFiles(big);
  await expect(page.getByText(/the most is 5 MB/)).toBeVisible();
  await page.getByRole("button", { name: "Hand in the proof" }).click();
  await expect(page.getByText("Upload the image.").first()).toBeVisible();
  await expect(page.getByLabel("What it says")).toHaveValue("Open until six");
  expect(await db.file.count({ where: { subjectId: task.id, status: "READY" } })).toBe(0);
});

test("a photo loses where it was taken, and only its worker and the employer may open it", async ({
  task,
  person,
  logIn,
  request,
}) => {
  const { page, worker } = task;
  const jpeg = await sharp({ create: { width: 64, height: 64, channels: 3, background: "#08c" } })
    .withExif({
      IFD0: { Copyright: "a secret place" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" },
    })
    .jpeg()
    .toBuffer();
  expect(jpeg.includes("a secret place")).toBe(true);
  await photo(page).setInputFiles({ name: "door.jpg", mimeType: "image/jpeg", buffer: jpeg });
  const link = page.getByRole("link", { name: /door\.jpg/ });
  await expect(link).toBeVisible();
  const address = (await link.getAttribute("href"))!;
  const own = await worker.context.request.get(address);
  expect(own.status()).toBe(200);
  expect(own.headers()["content-type"]).toMatch(/^image\//);
  expect(own.headers()["x-content-type-options"]).toBe("nosniff");
  expect((await own.body()).includes("a secret place")).toBe(false);
  const stranger = await person();
  const { employerId } = (
    await db.submission.findUniqueOrThrow({ where: { id: task.id }, include: { job: true } })
  ).job;
  const employer = await logIn(employerId);
  const missing = await stranger.context.request.get("/api/files/file_00000000000000000000000000");
  for (const outsider of [request, stranger.context.request]) {
    const answer = await outsider.get(address);
    expect(answer.status()).toBe(404);
    expect(await answer.text()).toBe(await missing.text());
  }
  await page.getByLabel("What it says").fill("Open until six");
  await page.getByRole("button", { name: "Hand in the proof" }).dblclick();
  await expect(page.getByText(/'s turn: rate what you handed in/)).toBeVisible();
  expect((await employer.context().request.get(address)).status()).toBe(200);
});

test("a file can be taken out again and another one put in", async ({ task }) => {
  const { page } = task;
  const screenshot = await page.screenshot();
  await photo(page).setInputFiles({ name: "first.png", mimeType: "image/png", buffer: screenshot });
  await page.getByRole("button", { name: "Remove first.png" }).click();
  await expect(page.getByRole("link", { name: /first\.png/ })).toHaveCount(0);
  await photo(page).setInputFiles({ name: "second.png", mimeType: "image/png", buffer: screenshot });
  await expect(page.getByRole("link", { name: /second\.png/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("link", { name: /second\.png/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /first\.png/ })).toHaveCount(0);
});
