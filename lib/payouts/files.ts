import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { conflict, requireStepUp } from "@/lib/core/errors";
import { moneyInput } from "@/lib/core/money";
import { payoutsStopped } from "@/lib/ledger/payout-stop";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import type { PayoutMethodKind } from "@/lib/platform/prisma/enums";
import { type Destination, openDestination } from "@/lib/withdrawals/destination";
import { toCsv } from "./csv";
import { providerOf } from "./providers/by-kind";
import { assertPaysOut, lockRun } from "./run";
import type { HandOut } from "./schema";

/**
 * Marks the withdrawals of a kind as sent, before the file with them leaves: from then on they may have been paid.
 * Whoever is on hold by now is left out. @returns how many were marked
 * @throws AppError STEP_UP_NEEDED, NOT_FOUND, CONFLICT when payouts are stopped, or a program pays this kind
 */
export async function handOut(actor: UserActor, { runId, kind }: HandOut): Promise<number> {
  assertPaysOut(actor);
  requireStepUp(actor, now());
  if (providerOf(kind)) throw conflict("Withdrawals of this kind are sent by themselves.");
  return transaction(async (tx) => {
    await lockRun(tx, runId);
    const stop = await payoutsStopped(tx);
    if (stop) throw conflict(`Payouts are stopped: ${stop.reason}`);
    const [{ handed }] = await tx.$queryRaw<[{ handed: number }]>`
      select payout_hand_out(${runId}, ${kind}::payout_method_kind, ${now()}::timestamptz) as handed`;
    if (handed > 0) await record(tx, actor, "payout-run.handed-out", runId, { detail: { kind, handed } });
    return handed;
  });
}

const COLUMNS: Record<PayoutMethodKind, string[]> = {
  PAYPAL: ["email"],
  USDC: ["network", "address"],
  BANK: ["holder", "iban", "routing", "account"],
  MANUAL: ["text"],
};

/**
 * The file of what was handed out of one kind: whom to pay how much. It holds full destinations, so opening it is
 * recorded. @throws AppError STEP_UP_NEEDED, NOT_FOUND
 */
export async function payoutFile(actor: UserActor, { runId, kind }: HandOut): Promise<string> {
  assertPaysOut(actor);
  requireStepUp(actor, now());
  const items = await transaction(async (tx) => {
    await lockRun(tx, runId);
    await record(tx, actor, "payout-run.file-opened", runId, { detail: { kind } });
    return tx.payoutItem.findMany({
      where: { runId, state: "SENT", withdrawal: { methodKind: kind } },
      orderBy: { withdrawalId: "asc" },
      select: { withdrawal: { include: { user: { select: { nickname: true } } } } },
    });
  });
  const header = ["withdrawal", "amount", "currency", "nickname", ...COLUMNS[kind]];
  const rows = items.map(({ withdrawal: { user, ...w } }) => {
    const amount = moneyInput(w.amountMicros - w.feeMicros);
    return [w.id, amount, "USD", user.nickname, ...fieldsOf(openDestination(w), kind)];
  });
  return toCsv([header, ...rows]);
}

function fieldsOf(destination: Destination, kind: PayoutMethodKind): string[] {
  const fields = destination as unknown as Record<string, string | undefined>;
  return COLUMNS[kind].map((name) => fields[name] ?? "");
}

/** What became of each withdrawal of a run, without destinations. @throws AppError NOT_FOUND */
export async function runReport(actor: UserActor, runId: string): Promise<string> {
  assertPaysOut(actor);
  const items = await db.payoutItem.findMany({
    where: { runId },
    orderBy: { withdrawalId: "asc" },
    include: { withdrawal: { include: { user: { select: { nickname: true } } } } },
  });
  const header = [
    "withdrawal",
    "nickname",
    "method",
    "to",
    "amount",
    "fee",
    "net",
    "state",
    "reason",
    "reference",
  ];
  const rows = items.map(({ withdrawal: { user, ...w }, ...item }) => [
    w.id,
    user.nickname,
    w.methodKind,
    w.methodLabel,
    moneyInput(w.amountMicros),
    moneyInput(w.feeMicros),
    moneyInput(w.amountMicros - w.feeMicros),
    item.state,
    item.exclusion ?? item.problem ?? "",
    w.providerReference ?? "",
  ]);
  return toCsv([header, ...rows]);
}
