import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { expect, test } from "../support/browser/test";
import { createRunningJob } from "../support/factories";

const missing = "job_00000000000000000000000000";

test("every kind of answer tells browsers not to guess its type", async ({ request }) => {
  const answers = {
    page: await request.get("/"),
    "missing page": await request.get("/nothing-here"),
    "missing job": await request.get(`/jobs/${missing}`),
    redirect: await request.get("/wallet", { maxRedirects: 0 }),
    health: await request.get("/api/health/live"),
    "missing file": await request.get("/api/files/file_00000000000000000000000000"),
    "missing route": await request.get("/api/nothing"),
    webhook: await request.post("/api/stripe/webhook", { data: "{}" }),
    functions: await request.post("/api/inngest", { data: "{}" }),
    uploads: await request.post("/api/uploadthing", { data: "{}" }),
    text: await request.get("/robots.txt"),
    asset: await request.get("/_next/static/nothing.js"),
  };
  for (const [what, answer] of Object.entries(answers)) {
    expect.soft(answer.headers()["x-content-type-options"], what).toBe("nosniff");
    expect.soft(answer.headers()["x-powered-by"], what).toBeUndefined();
  }
});

test("pages, missing ones too, run only scripts with the nonce of that answer and stand in no frame", async ({
  request,
}) => {
  for (const path of ["/", "/nothing-here", `/jobs/${missing}`, "/log-in", "/api/nothing"]) {
    const [first, second] = [await request.get(path), await request.get(path)];
    const policy = first.headers()["content-security-policy"] ?? "";
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).not.toMatch(/script-src[^;]*'unsafe-/);
    expect(policy, path).not.toBe(second.headers()["content-security-policy"]);
    expect(first.headers()["referrer-policy"], path).toBe("strict-origin-when-cross-origin");
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    const scripts = (await first.text()).match(/<script[^>]*>/g) ?? [];
    expect(scripts.length, path).toBeGreaterThan(0);
    expect(
      scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([]);
  }
});

test("health tells the truth: live, and ready with every check", async ({ request }) => {
  const live = await request.get("/api/health/live");
  expect(await live.json()).toEqual({ live: true });
  const ready = await request.get("/api/health/ready");
  expect(ready.status()).toBe(200);
  const ok = { ok: true };
  const checks = { database: ok, migrations: ok, storage: ok, functions: ok };
  expect(await ready.json()).toEqual({ ready: true, checks });
});

test("a webhook that Stripe did not sign changes nothing", async ({ request }) => {
  const data = JSON.stringify({ id: "evt_forged", type: "checkout.session.completed" });
  const headers = { "stripe-signature": `t=${Math.floor(Date.now() / 1000)},v1=${"0".repeat(64)}` };
  for (const options of [{ data }, { data, headers }]) {
    expect((await request.post("/api/stripe/webhook", options)).status()).toBe(400);
  }
  expect(await db.stripeEvent.count({ where: { id: "evt_forged" } })).toBe(0);
});

test("nobody without the signing key calls a function or registers another server", async ({ request }) => {
  const forged = { "x-inngest-signature": `t=${Math.floor(Date.now() / 1000)}&s=${"0".repeat(64)}` };
  const address = "/api/inngest?fnId=piecework-auto-rate&stepId=step";
  expect((await request.get("/api/inngest")).status()).toBe(401);
  expect((await request.post(address, { data: "{}" })).status()).toBe(401);
  expect((await request.post(address, { data: "{}", headers: forged })).status()).toBe(401);
  expect((await request.put("/api/inngest", { data: "{}", headers: forged })).status()).toBe(401);
});

test("an upload begins for nobody who is not logged in", async ({ request }) => {
  const answer = await request.post("/api/uploadthing?slug=proof&actionType=upload", {
    data: {
      files: [{ name: "a.png", size: 10, type: "image/png", lastModified: 0 }],
      input: { submissionId: "sub_00000000000000000000000000", proofId: "p1" },
    },
    headers: { "x-uploadthing-package": "uploadthing", "x-uploadthing-version": "7.7.4" },
  });
  expect(answer.status()).toBe(403);
  expect(await answer.text()).toContain("Your session has ended");
});

test("a form sent by another site's page is refused and does nothing", async ({ logIn, playwright }) => {
  const job = await createRunningJob();
  const page = await logIn(job.employer.id, { javaScriptEnabled: false });
  await page.goto(`/hire/jobs/${job.id}`);
  const form = page.locator("form", { has: page.getByRole("button", { name: "Pause job" }) });
  const fields = await form.evaluate((element: HTMLFormElement) =>
    Object.fromEntries([...new FormData(element)].map(([name, value]) => [name, String(value)])),
  );
  const send = async (headers: Record<string, string>) => {
    const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const outside = await playwright.request.newContext({ baseURL: env.APP_URL });
    const answer = await outside.post(`/hire/jobs/${job.id}`, {
      multipart: fields,
      headers: { ...headers, cookie: cookies },
      maxRedirects: 0,
    });
    await outside.dispose();
    return answer.status();
  };
  const status = async () => (await db.job.findUniqueOrThrow({ where: { id: job.id } })).status;
  await send({ origin: "https://evil.example" });
  expect(await status()).toBe("RUNNING");
  await send({ "sec-fetch-site": "cross-site" });
  expect(await status()).toBe("RUNNING");
  await send({ origin: new URL(env.APP_URL).origin });
  expect(await status()).toBe("PAUSED");
});

test("a form of ten megabytes is refused, makes no draft, and the site goes on", async ({ person }) => {
  const { page, id } = await person({}, { javaScriptEnabled: false });
  await page.goto("/hire/jobs/new");
  const form = page.locator("form", { has: page.getByRole("button", { name: "Publish job" }) });
  const fields = await form.evaluate((element: HTMLFormElement) =>
    Object.fromEntries([...new FormData(element)].map(([name, value]) => [name, String(value)])),
  );
  const answer = await page.context().request.post("/hire/jobs/new", {
    multipart: { ...fields, title: "x".repeat(10_000_000) },
    headers: { origin: new URL(env.APP_URL).origin },
  });
  expect(answer.status()).toBeGreaterThanOrEqual(400);
  expect(await db.job.count({ where: { employerId: id } })).toBe(0);
  expect((await page.context().request.get("/api/health/ready")).status()).toBe(200);
});
