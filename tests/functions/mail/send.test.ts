import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { send } from "@/inngest/functions/mail/send";
import { later, MINUTE_MS } from "@/lib/core/time";
import { createMail } from "@/lib/local/mail/service";
import { freePort } from "@/lib/local/ports";
import type { LocalService } from "@/lib/local/service";
import { queueMail } from "@/lib/outbox/mail";
import { mailLayout } from "@/lib/outbox/mail-layout";
import { setClock } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { ownerPool, rows } from "../../support/database";
import { driveFunction } from "../../support/drive-function";

let dataDir: string;
let smtpPort: number;
let mailbox: LocalService | undefined;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "piecework-mail-"));
  smtpPort = await freePort(30_000 + Math.floor(Math.random() * 20_000));
  process.env.SMTP_URL = `smtp://localhost:${smtpPort}`;
  process.env.MAIL_FROM = "Piecework <no-reply@piecework.test>";
});

afterAll(async () => {
  await mailbox?.stop();
  await rm(dataDir, { recursive: true });
});

beforeEach(async () => {
  setClock();
  await ownerPool().query("delete from mail");
  mailbox ??= createMail({ dataDir, smtpPort });
});

async function inbox(to: string): Promise<{ subject: string; text: string; html: string; to: string[] }[]> {
  const response = await mailbox?.handle(new Request(`http://localhost/mailbox.json?to=${to}`));
  return response?.json();
}

test("a queued mail arrives, as text and as HTML, and its body is forgotten", async () => {
  const content = mailLayout({
    heading: "Confirm your address",
    paragraphs: ["Somebody <you> signed up."],
    button: { label: "Confirm address", url: "https://site.test/confirm?token=secret&a=1" },
  });
  await transaction((tx) => queueMail(tx, { to: "ann@example.com", subject: "Confirm", ...content }));
  await driveFunction({ run: send });
  const [mail] = await inbox("ann@example.com");
  expect(mail?.text).toContain("https://site.test/confirm?token=secret&a=1");
  expect(mail?.html).toContain("Somebody &lt;you&gt; signed up.");
  const kept = await rows<{ body: string }>(
    "select concat(text, html) as body from mail where sent_at is not null",
  );
  expect(kept).toEqual([{ body: "" }]);
});

test("a mail whose transaction rolls back is never sent", async () => {
  const undone = transaction(async (tx) => {
    await queueMail(tx, { to: "ben@example.com", subject: "No", text: "No" });
    throw new Error("no");
  });
  await expect(undone).rejects.toThrow();
  await driveFunction({ run: send });
  expect(await inbox("ben@example.com")).toEqual([]);
});

test("a mail with a key that was used is not sent a second time", async () => {
  for (const subject of ["First", "Second"]) {
    await transaction((tx) =>
      queueMail(tx, { to: "cat@example.com", subject, text: "x", dedupeKey: "welcome:cat" }),
    );
  }
  await driveFunction({ run: send });
  expect((await inbox("cat@example.com")).map(({ subject }) => subject)).toEqual(["First"]);
});

test("an address cannot smuggle in another recipient", async () => {
  for (const to of ["a@x.com\r\nBcc: b@x.com", "a@x.com, b@x.com", "A <a@x.com>", "a@x.com b@x.com"]) {
    await expect(transaction((tx) => queueMail(tx, { to, subject: "s", text: "t" }))).rejects.toThrow();
  }
  await transaction((tx) =>
    queueMail(tx, { to: "dan@example.com", subject: "Hi\r\nBcc: eve@example.com", text: "t" }),
  );
  await driveFunction({ run: send });
  expect(await inbox("eve@example.com")).toEqual([]);
  expect(await inbox("dan@example.com")).toHaveLength(1);
});

test("mail waits while the server is down and goes out once it is back", async () => {
  await mailbox?.stop();
  mailbox = undefined;
  await transaction((tx) => queueMail(tx, { to: "fay@example.com", subject: "Late", text: "t" }));
  await driveFunction({ run: send });
  const [failed] = await rows<{ error: string; attempts: number }>(
    "select last_error as error, attempts from mail",
  );
  expect(failed?.error).toContain("ECONNREFUSED");
  mailbox = createMail({ dataDir, smtpPort });
  await driveFunction({ run: send });
  expect(await inbox("fay@example.com")).toEqual([]);
  const soon = later(new Date(), MINUTE_MS);
  setClock({ now: () => soon });
  await driveFunction({ run: send });
  expect(await inbox("fay@example.com")).toHaveLength(1);
});
