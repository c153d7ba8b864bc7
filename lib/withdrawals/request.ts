import { record } from "@/lib/audit/record";
import { provenActor } from "@/lib/auth/step-up";
import type { UserActor } from "@/lib/core/actor";
import { authorize, conflict, invalid, notFound, requireStepUp } from "@/lib/core/errors";
import { DAY_MS, HOUR_MS, later } from "@/lib/core/time";
import { lockPerson } from "@/lib/holds/lock";
import { agedUntil } from "@/lib/ledger/aged";
import { emit } from "@/lib/outbox/emit";
import { now } from "@/lib/platform/clock";
import { db, type Tx, transaction } from "@/lib/platform/db";
import { sqlState } from "@/lib/platform/db-errors";
import { countTry, takeTryBack } from "@/lib/platform/rate-limit";
import type { Settings } from "@/lib/settings/definitions";
import { settingsInForce } from "@/lib/settings/read";
import { identityTier, requiredTier } from "@/lib/verification/tier";
import { withdrawalRequested } from "./events";
import { feesIn } from "./fee-table";
import { agreementOf, type Quote, quoteOf } from "./fees";
import { mailRequested } from "./mail";
import { isUsable, type OwnMethod } from "./methods";
import { mayWithdraw } from "./policy";
import { type Readiness, readinessOf } from "./readiness";
import { nextRunAt } from "./schedule";
import { type RequestWithdrawal, readAmount } from "./schema";
import { sharesDestination } from "./shared-destination";

const MOVED = "Your numbers have changed. Look at them again, then confirm.";

/** Raised by withdrawal_request for a hold, a debt or a method that came up meanwhile. */
const NOT_NOW = "PW403";

/**
 * Takes money out of Earned for the next payout run. What was shown when the person confirmed is what counts: `agreed`
 * has to name the numbers in force. The same `id` again is the same withdrawal.
 * @throws AppError INVALID_INPUT at `amount`, `methodId` or `code`, NOT_ALLOWED with the gate that is closed, CONFLICT
 * when the numbers have changed or another withdrawal is under way, RATE_LIMITED
 */
export async function requestWithdrawal(actor: UserActor, input: RequestWithdrawal): Promise<{ id: string }> {
  const before = await db.withdrawal.findUnique({ where: { id: input.id }, select: { userId: true } });
  if (before) return sameRequest(actor, input.id, before.userId);
  // Says first what is wrong, so that no code is used up for nothing. What counts is looked at again below.
  await termsOf(actor, input, db);
  const proven = await provenActor(actor, input.code);
  await countTry("withdraw", actor.id);
  try {
    return await transaction((tx) => request(tx, proven, input));
  } catch (error) {
    await takeTryBack("withdraw", actor.id);
    throw sqlState(error) === NOT_NOW ? conflict(MOVED) : error;
  }
}

function sameRequest(actor: UserActor, id: string, userId: string): { id: string } {
  if (userId !== actor.id) throw notFound("This withdrawal");
  return { id };
}

async function request(tx: Tx, actor: UserActor, input: RequestWithdrawal): Promise<{ id: string }> {
  await lockPerson(tx, actor.id);
  requireStepUp(actor, now());
  const terms = await termsOf(actor, input, tx);
  await takeOut(tx, actor, input.id, terms);
  const { amountMicros, feeMicros } = terms.quote;
  const detail = {
    amountMicros: String(amountMicros),
    feeMicros: String(feeMicros),
    methodId: terms.method.id,
  };
  await record(tx, actor, "withdrawal.requested", input.id, { detail });
  await emit(tx, withdrawalRequested, {
    withdrawalId: input.id,
    userId: actor.id,
    amountMicros: String(amountMicros),
  });
  await mailRequested(tx, input.id);
  return { id: input.id };
}

interface Terms {
  quote: Quote;
  method: OwnMethod;
  settings: Settings;
  readiness: Readiness;
}

/** What the input comes to now, if it is allowed and is what the person agreed to. */
async function termsOf(actor: UserActor, input: RequestWithdrawal, client: Tx): Promise<Terms> {
  const settings = await settingsInForce(client);
  const readiness = await readinessOf(actor.id, client);
  authorize(mayWithdraw(readiness.gates));
  const limits = {
    minMicros: settings["withdrawals.minMicros"],
    maxMicros: readiness.withdrawableMicros,
  };
  const amount = readAmount(input.amount, limits);
  if (!amount.ok) throw invalid("amount", amount.message);
  const method = readiness.methods.find(({ id }) => id === input.methodId);
  if (!method) throw invalid("methodId", "Choose one of your payout methods.");
  if (!isUsable(method, now())) throw invalid("methodId", "This payout method cannot be used yet.");
  const quote = quoteOf(amount.micros, feesIn(settings)[method.kind]);
  if (quote.netMicros <= 0n) throw invalid("amount", "The fee of this method is more than that.");
  await checkTier(actor, quote, client);
  if (input.agreed !== agreementOf(quote, method.id)) throw conflict(MOVED);
  return { quote, method, settings, readiness };
}

async function checkTier(actor: UserActor, { amountMicros }: Quote, client: Tx): Promise<void> {
  const needed = await requiredTier(actor.id, { withdrawMicros: amountMicros }, client);
  if ((await identityTier(actor.id, client)) >= needed) return;
  throw invalid(
    "amount",
    "For that much we need to see a document of yours. Open Verification under Account.",
  );
}

async function takeOut(tx: Tx, actor: UserActor, id: string, terms: Terms): Promise<void> {
  const { quote, method, settings } = terms;
  const at = now();
  const aged = agedUntil(settings, at);
  const dueAt = later(nextRunAt(at), settings["withdrawals.lateAfterDays"] * DAY_MS);
  const reason = await reviewReason(tx, terms);
  const reviewDueAt = reason ? later(at, settings["withdrawals.reviewHours"] * HOUR_MS) : null;
  const [{ outcome }] = await tx.$queryRaw<[{ outcome: "requested" | "open" | "funds" }]>`
    select withdrawal_request(${id}, ${actor.id}, ${method.id}, ${quote.amountMicros}::bigint, ${quote.feeMicros}::bigint,
      ${dueAt}, ${reviewDueAt}, ${reason}, ${aged.pay}, ${aged.rewards}, ${at}) as outcome`;
  if (outcome === "open") throw conflict("Another withdrawal of yours is under way.");
  if (outcome === "funds") throw conflict(MOVED);
}

/** Why a person has to look first, in words for the one who asked; null when nobody has to. */
async function reviewReason(tx: Tx, { method, settings, readiness }: Terms): Promise<string | null> {
  const { bps } = readiness.facts.success;
  if (bps !== null && bps <= settings["withdrawals.minSuccessBps"]) {
    return `Your success rate is ${bps / 100} %, so a person looks at this withdrawal first.`;
  }
  if (await sharesDestination(method.id, tx)) {
    return "Another account is paid to the same place, so a person looks at this withdrawal first.";
  }
  return null;
}
