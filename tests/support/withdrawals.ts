import { newId } from "@/lib/core/ids";
import { type Micros, moneyInput } from "@/lib/core/money";
import { DAY_MS, later } from "@/lib/core/time";
import { now, setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { PayoutMethodKind } from "@/lib/platform/prisma/enums";
import { settingsInForce } from "@/lib/settings/read";
import {
  type Destination,
  destinationHash,
  maskedLabel,
  sealDestination,
} from "@/lib/withdrawals/destination";
import { feesIn } from "@/lib/withdrawals/fee-table";
import { agreementOf, quoteOf } from "@/lib/withdrawals/fees";
import { requestWithdrawal } from "@/lib/withdrawals/request";
import type { RequestWithdrawal } from "@/lib/withdrawals/schema";
import { createUser, type TestUser } from "./factories";
import { withSecondFactor } from "./second-factor";
import { clearIdentity } from "./verification";

export interface ReadyWorker {
  earnedMicros?: Micros;
  /** The kind of the payout method; PayPal at the worker's own address unless said. */
  kind?: PayoutMethodKind;
  /** The still instant at which the worker is ready, and at which the clock stands afterwards; else now. */
  at?: Date;
}

/** How long before, the money was earned and the method added: older than every wait of the rules. */
const LONG_AGO_MS = 30 * DAY_MS;

/** A worker for whom every gate before a withdrawal is open. Not several at once: it moves the clock. */
export async function readyWorker({
  earnedMicros = 20_000_000n,
  kind = "PAYPAL",
  at,
}: ReadyWorker = {}): Promise<TestUser> {
  const before = later(at ?? now(), -LONG_AGO_MS);
  setClock({ now: () => before });
  const user = await createUser({ earnedMicros });
  await createMethod(user, kind);
  setClock(at && { now: () => at });
  await clearIdentity(user, 2);
  const { actor } = await withSecondFactor(user);
  return { ...user, ...actor };
}

/** A confirmed payout method that can be used at once. */
export async function createMethod(user: TestUser, kind: PayoutMethodKind = "PAYPAL"): Promise<string> {
  const id = newId("payoutMethod");
  const destination = destinationFor(user, kind);
  const at = now();
  await db.payoutMethod.create({
    data: {
      id,
      userId: user.id,
      kind,
      label: maskedLabel(destination),
      destinationSealed: sealDestination(id, destination),
      destinationHash: destinationHash(user.id, destination),
      createdAt: at,
      confirmedAt: at,
      usableFrom: at,
    },
    select: { id: true },
  });
  return id;
}

function destinationFor({ email, id }: TestUser, kind: PayoutMethodKind): Destination {
  switch (kind) {
    case "PAYPAL":
      return { kind, email };
    case "USDC":
      return { kind, network: "BASE", address: `0x${Buffer.from(id).toString("hex").slice(-40)}` };
    case "BANK":
      return { kind, holder: "Test Worker", routing: "021000021", account: digitsOf(id) };
    case "MANUAL":
      return { kind, text: "In cash at the office" };
  }
}

const digitsOf = (id: string) => String(BigInt(`0x${Buffer.from(id).toString("hex")}`)).slice(-12);

export interface NewWithdrawal {
  worker?: TestUser;
  amountMicros?: Micros;
  kind?: PayoutMethodKind;
}

export interface TestWithdrawal {
  id: string;
  worker: TestUser;
  amountMicros: Micros;
  feeMicros: Micros;
}

/** A withdrawal just requested, of a worker who is ready for it. */
export async function createWithdrawal({
  worker: given,
  amountMicros = 10_000_000n,
  kind = "PAYPAL",
}: NewWithdrawal = {}): Promise<TestWithdrawal> {
  const worker = given ?? (await readyWorker({ earnedMicros: amountMicros, kind }));
  const input = await requestOf(worker, { amountMicros, kind });
  const { id } = await requestWithdrawal(worker, input);
  const { feeMicros } = await db.withdrawal.findUniqueOrThrow({ where: { id }, select: { feeMicros: true } });
  return { id, worker, amountMicros, feeMicros };
}

/** What the form sends for that amount, with the numbers it shows. */
export async function requestOf(
  worker: TestUser,
  { amountMicros, kind }: { amountMicros: Micros; kind?: PayoutMethodKind },
): Promise<RequestWithdrawal> {
  const method = await db.payoutMethod.findFirstOrThrow({
    where: { userId: worker.id, removedAt: null, ...(kind && { kind }) },
    orderBy: { createdAt: "asc" },
  });
  const quote = quoteOf(amountMicros, feesIn(await settingsInForce())[method.kind]);
  return {
    id: newId("withdrawal"),
    amount: moneyInput(amountMicros),
    methodId: method.id,
    agreed: agreementOf(quote, method.id),
  };
}
