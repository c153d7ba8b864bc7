import { formatMoney } from "@/lib/core/money";
import { rows } from "./database";

/** Every posting about one job, oldest first, as a table: kind, account, amount. */
export async function postingsOf(jobId: string): Promise<string[]> {
  const found = await rows<{ kind: string; account: string; amount: string }>(
    `select t.kind, a.kind as account, sum(e.amount_micros) as amount
     from ledger_transaction t join ledger_entry e on e.transaction_id = t.id join ledger_account a on a.id = e.account_id
     where t.job_id = $1 group by t.id, t.kind, a.kind order by t.id, a.kind`,
    [jobId],
  );
  return found.map(
    ({ kind, account, amount }) => `${kind} ${account} ${formatMoney(BigInt(amount), { sign: "always" })}`,
  );
}
