import type { Actor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import type { Micros } from "@/lib/core/money";
import { db } from "@/lib/platform/db";
import type { PayoutItemState, PayoutMethodKind } from "@/lib/platform/prisma/enums";
import { providerOf } from "./providers/by-kind";
import { assertPaysOut } from "./run";

const RUNS_SHOWN = 30;
const ITEMS_SHOWN = 500;

/** The newest runs. @throws AppError NOT_FOUND for others than finance, as all here */
export function listRuns(actor: Actor) {
  assertPaysOut(actor);
  return db.payoutRun.findMany({ orderBy: { number: "desc" }, take: RUNS_SHOWN });
}

/** One row of the totals of a run. */
export interface MethodTotal {
  kind: PayoutMethodKind;
  /** Whether a program sends it, or it leaves in a file. */
  provided: boolean;
  count: number;
  amountMicros: Micros;
  feeMicros: Micros;
  /** Taken by the run and not yet handed out. */
  ready: number;
  /** Handed out or sent, and not yet settled. */
  sent: number;
}

async function totalsOf(runId: string): Promise<MethodTotal[]> {
  const found = await db.$queryRaw<Omit<MethodTotal, "provided">[]>`
    select w.method_kind::text as "kind", count(*)::int as "count", sum(w.amount_micros)::bigint as "amountMicros",
      sum(w.fee_micros)::bigint as "feeMicros",
      (count(*) filter (where i.state = 'SELECTED' and w.status = 'PROCESSING'))::int as "ready",
      (count(*) filter (where i.state = 'SENT'))::int as "sent"
    from payout_item i join withdrawal w on w.id = i.withdrawal_id
    where i.run_id = ${runId} and i.state <> 'EXCLUDED' group by w.method_kind order by w.method_kind`;
  return found.map((total) => ({ ...total, provided: providerOf(total.kind) !== null }));
}

/** How many payouts of a run are in each state. */
async function countsOf(runId: string): Promise<Partial<Record<PayoutItemState, number>>> {
  const groups = await db.payoutItem.groupBy({ by: ["state"], where: { runId }, _count: true });
  return Object.fromEntries(groups.map(({ state, _count }) => [state, _count]));
}

/** A run with everything its page shows. @throws AppError NOT_FOUND */
export async function runDetail(actor: Actor, id: string) {
  assertPaysOut(actor);
  const run = isId("payoutRun", id) ? await db.payoutRun.findUnique({ where: { id } }) : null;
  if (!run) throw notFound("This run");
  const people = [run.createdBy, run.approvedBy, run.secondApprovedBy].filter((one) => one !== null);
  const [items, totals, counts, staff] = await Promise.all([
    db.payoutItem.findMany({
      where: { runId: id },
      orderBy: [{ changedAt: "desc" }, { withdrawalId: "asc" }],
      take: ITEMS_SHOWN,
      include: {
        withdrawal: {
          select: {
            amountMicros: true,
            feeMicros: true,
            methodKind: true,
            methodLabel: true,
            user: { select: { nickname: true } },
          },
        },
      },
    }),
    totalsOf(id),
    countsOf(id),
    db.user.findMany({ where: { id: { in: people } }, select: { id: true, nickname: true } }),
  ]);
  const nameOf = (who: string | null) =>
    who && (staff.find((one) => one.id === who)?.nickname ?? "the timetable");
  const names = {
    createdBy: nameOf(run.createdBy),
    approvedBy: nameOf(run.approvedBy),
    secondApprovedBy: nameOf(run.secondApprovedBy),
  };
  return { run, items, totals, counts, names };
}

export type RunDetail = Awaited<ReturnType<typeof runDetail>>;

/** What each provider holds; null where it does not say. Asks over the network. */
export function providerBalances(
  kinds: PayoutMethodKind[],
): Promise<{ kind: PayoutMethodKind; micros: Micros | null }[]> {
  return Promise.all(
    kinds.map(async (kind) => ({ kind, micros: (await providerOf(kind)?.balance()) ?? null })),
  );
}
