import { record } from "@/lib/audit/record";
import { isFinance, type UserActor } from "@/lib/core/actor";
import { assertStaff, authorize, invalid, requireStepUp } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { formatMoney, type Micros, parseMoney } from "@/lib/core/money";
import { DAY_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import type { LedgerAccountKind } from "@/lib/platform/prisma/enums";
import { setting } from "@/lib/settings/read";
import { findIdOfPerson } from "@/lib/users/queries";
import { type AdjustableAccount, accountOf, type Propose } from "./schema";

/** A proposal nobody approves in that time has ended. */
const OPEN_DAYS = 7;

interface Account {
  kind: LedgerAccountKind;
  owner: string;
}

/**
 * Proposes a correction of the books. Nothing moves until another person of the finance staff approves it.
 * @returns its id
 * @throws AppError NOT_FOUND, STEP_UP_NEEDED, INVALID_INPUT, NOT_ALLOWED on an account of the proposer's own
 */
export async function proposeAdjustment(actor: UserActor, input: Propose): Promise<string> {
  assertStaff(isFinance(actor));
  requireStepUp(actor, now());
  return transaction(async (tx) => {
    const from = await readAccount(tx, "fromPerson", input.from, input.fromPerson);
    const to = await readAccount(tx, "toPerson", input.to, input.toPerson);
    if (from.kind === to.kind && from.owner === to.owner) {
      throw invalid("to", "Choose another account than the one the money comes from.");
    }
    authorize(
      ![from.owner, to.owner].includes(actor.id) ||
        "This touches an account of your own. Another person of the finance staff must propose it.",
    );
    const amount = readAmount(input.amount, await setting("adjustments.maxMicros", tx));
    return insert(tx, actor, { from, to, amount, reason: input.reason });
  });
}

async function readAccount(
  tx: Tx,
  field: string,
  chosen: AdjustableAccount,
  person: string,
): Promise<Account> {
  const { kind, owner } = accountOf(chosen);
  if (owner !== null) return { kind, owner };
  if (person === "") throw invalid(field, "Say whose account it is: a nickname, an e-mail address or an id.");
  const id = await findIdOfPerson(person, tx);
  if (id === null) throw invalid(field, "Nobody has that nickname, e-mail address or id.");
  return { kind, owner: id };
}

function readAmount(text: string, max: Micros): Micros {
  const micros = parseMoney(text, 6);
  if (micros === null || micros === 0n) throw invalid("amount", "Enter an amount in dollars, such as 12.50.");
  if (micros > max) throw invalid("amount", `One correction may move at most ${formatMoney(max)}.`);
  return micros;
}

async function insert(
  tx: Tx,
  actor: UserActor,
  { from, to, amount, reason }: { from: Account; to: Account; amount: Micros; reason: string },
): Promise<string> {
  const id = newId("adjustment");
  const at = now();
  await tx.$executeRaw`
    insert into adjustment
      (id, from_kind, from_owner, to_kind, to_owner, amount_micros, reason, proposed_at, proposed_by, expires_at)
    values (${id}, ${from.kind}::ledger_account_kind, ${from.owner}, ${to.kind}::ledger_account_kind, ${to.owner},
      ${amount}::bigint, ${reason}, ${at}::timestamptz, ${actor.id}, ${later(at, OPEN_DAYS * DAY_MS)}::timestamptz)`;
  await record(tx, actor, "adjustment.proposed", id, {
    reason,
    detail: {
      from: `${from.kind}:${from.owner}`,
      to: `${to.kind}:${to.owner}`,
      amountMicros: String(amount),
    },
  });
  return id;
}
