import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openAdjustments } from "@/lib/adjustments/queries";
import { caseList } from "@/lib/cases/queries";
import type { UserActor } from "@/lib/core/actor";
import { debtOf } from "@/lib/deposits/debt-queries";
import { depositsPage } from "@/lib/deposits/history";
import { peopleOnHold } from "@/lib/holds/people";
import { lastCheck } from "@/lib/ledger/checks";
import { freePort } from "@/lib/local/ports";
import { childEnvironment, stackVariables } from "@/lib/local/stack/environment";
import { seedOnce } from "@/lib/local/stack/seed";
import { startServices } from "@/lib/local/stack/services-process";
import { Supervisor } from "@/lib/local/stack/supervisor";
import { reviewQueue } from "@/lib/moderation/queries";
import { listRuns } from "@/lib/payouts/queries";
import { requestedWithdrawals } from "@/lib/payouts/request-queries";
import { db } from "@/lib/platform/db";
import { parseEnvironment } from "@/lib/platform/env-check";
import { referralTotals } from "@/lib/referrals/queries";
import { levelOf } from "@/lib/reputation/levels";
import { ratingWork } from "@/lib/submissions/review-queries";
import { findPerson } from "@/lib/users/queries";
import { verificationQueue } from "@/lib/verification/review-queries";
import { readinessOf } from "@/lib/withdrawals/readiness";

const supervisor = new Supervisor((reason) => console.error(reason));
let dataDir: string;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "demo-"));
  const from = 25_000 + Math.floor(Math.random() * 20_000);
  const services = await freePort(from);
  const ports = { app: await freePort(services + 1), services, smtp: await freePort(services + 2) };
  environment = childEnvironment(
    stackVariables({
      given: parseEnvironment({ LOG_LEVEL: "silent" }),
      ports,
      databaseUrl: process.env.DATABASE_URL!,
      appSecret: "a-secret-of-the-demo-0123456789abcdef",
    }),
  );
  const standIns = { stripe: true, paypal: true, uploadthing: true, mail: false, inngest: false };
  const options = { standIns, port: services, smtpPort: ports.smtp, dataDir, appUrl: "http://localhost:1" };
  await startServices(supervisor, options, environment, path.join(dataDir, "services.log"));
  await seedOnce(environment, true, supervisor.signal);
}, 120_000);

afterAll(async () => {
  await supervisor.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function person(nickname: string): Promise<UserActor> {
  const { id } = await db.user.findFirstOrThrow({ where: { nickname }, select: { id: true } });
  return (await findPerson(db, id)).actor;
}

describe("the demo on an empty database", () => {
  test("is added once, however often the site starts", async () => {
    const before = await db.user.count();
    await seedOnce(environment, true, supervisor.signal);
    expect(await db.user.count()).toBe(before);
  });

  test("ends with books that were checked, and with Stripe and the ledger saying the same", async () => {
    expect(await lastCheck()).toMatchObject({ broken: 0 });
    expect(await db.stripeReconciliation.findMany()).toMatchObject([
      { outcome: "BALANCED", differenceMicros: 0n },
    ]);
  });

  test("lets its worker withdraw at once, and remembers how it went before", async () => {
    const wendy = await person("wendy");
    expect(await readinessOf(wendy.id)).toMatchObject({ ready: true });
    expect(await readinessOf(wendy.id)).toHaveProperty(
      "withdrawableMicros",
      expect.toSatisfy((m) => m > 5_000_000n),
    );
    expect(await statusesOf("withdrawal", { userId: wendy.id })).toEqual([
      "CANCELLED",
      "COMPLETED",
      "FAILED",
    ]);
    expect(await statusesOf("voucher", { makerId: wendy.id })).toEqual(["ACTIVE", "EXPIRED", "REDEEMED"]);
    expect(await referralTotals(wendy.id)).toMatchObject({ people: 2 });
    expect(await levelOf(wendy.id)).toBeGreaterThan(0);
  });

  test("gives its employer deposits, one of them partly back on its card, and tasks to rate", async () => {
    const emil = await person("emil");
    const { deposits } = await depositsPage(emil);
    expect(deposits.length).toBeGreaterThan(2);
    expect(deposits.filter(({ backMicros }) => backMicros > 0n)).toHaveLength(1);
    expect(await ratingWork(emil)).not.toEqual([]);
  });

  test("gives the staff something in every queue", async () => {
    const [mona, finn] = [await person("mona"), await person("finn")];
    expect(await reviewQueue(mona)).not.toEqual([]);
    expect(await verificationQueue(mona)).not.toEqual([]);
    expect((await caseList(mona, { closed: false })).cases).not.toEqual([]);
    expect(await openAdjustments(finn)).toHaveLength(1);
    expect(await listRuns(finn)).not.toEqual([]);
    expect((await peopleOnHold(finn)).holds).not.toEqual([]);
    expect(await debtOf((await person("kasper")).id)).not.toBeNull();
  });

  test("asks the next payout run for every kind of ending", async () => {
    const requests = await requestedWithdrawals(await person("finn"));
    const kinds = new Set(requests.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(["BANK", "PAYPAL", "USDC"]);
    expect(requests.some(({ amountMicros }) => amountMicros > 500_000_000n)).toBe(true);
  });

  test("leaves no mail about its past, and nobody with a limit used up", async () => {
    expect(await db.mail.count()).toBe(0);
    expect(await db.$queryRaw`select key from rate_limit`).toEqual([]);
  });
});

async function statusesOf(table: "withdrawal" | "voucher", where: object): Promise<string[]> {
  const rows =
    table === "withdrawal"
      ? await db.withdrawal.findMany({ where, select: { status: true } })
      : await db.voucher.findMany({ where, select: { status: true } });
  return rows.map(({ status }) => status as string).sort();
}
