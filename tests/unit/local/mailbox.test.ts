import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createMail } from "@/lib/local/mail/service";
import { freePort } from "@/lib/local/ports";
import type { LocalService } from "@/lib/local/service";

let dataDir: string;
let smtpPort: number;
let mailbox: LocalService;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "piecework-mail-"));
  smtpPort = await freePort(30_000 + Math.floor(Math.random() * 20_000));
  mailbox = createMail({ dataDir, smtpPort });
});

afterAll(async () => {
  await mailbox.stop();
  await rm(dataDir, { recursive: true });
});

const get = (address: string) => mailbox.handle(new Request(`http://localhost${address}`));
const list = async (to = "") => (await get(`/mailbox.json?to=${encodeURIComponent(to)}`)).json();

function send(to: string, subject: string, html?: string): Promise<unknown> {
  const transport = createTransport({ host: "localhost", port: smtpPort });
  return transport.sendMail({
    from: "site@piecework.test",
    to,
    subject,
    text: "Open https://site.test/a?b=1&c=2 now",
    html,
  });
}

test("a mail that was sent is in the mailbox, found by its recipient whatever the case", async () => {
  await send("Ann@Example.com", "For Ann – and only her");
  await send("ben@example.com", "For Ben");
  expect(await list("ann@example.com")).toMatchObject([
    { subject: "For Ann – and only her", to: ["ann@example.com"] },
  ]);
  expect((await list()).map((mail: { subject: string }) => mail.subject)).toEqual([
    "For Ben",
    "For Ann – and only her",
  ]);
});

test("a mail's HTML is shown where it can run nothing, and its links open elsewhere", async () => {
  await send(
    "eve@example.com",
    "<script>alert(1)</script>",
    "<html><head></head><body><script>alert(2)</script></body></html>",
  );
  const [{ id }] = await list("eve@example.com");
  const page = await (await get(`/mailbox/${id}`)).text();
  expect(page).not.toContain("<script>");
  expect(page).toContain('<a href="https://site.test/a?b=1&#38;c=2" target="_blank"');
  expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
  const framed = await get(`/mailbox/${id}/html`);
  expect(framed.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
  expect(await framed.text()).toContain('<base target="_blank">');
});

test("caught mail is still there after a restart", async () => {
  await send("late@example.com", "Remember me");
  const [kept] = await list("late@example.com");
  await mailbox.stop();
  mailbox = createMail({ dataDir, smtpPort });
  expect(await list("late@example.com")).toEqual([kept]);
});

test("an address that shows nothing says so", async () => {
  expect((await get("/mailbox/../../etc/passwd")).status).toBe(404);
  expect((await get("/mailbox/nothing")).status).toBe(404);
  expect(await (await get("/mailbox?to=nobody@example.com")).text()).toContain(
    "No mail to nobody@example.com yet.",
  );
});
