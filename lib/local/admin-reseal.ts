import { resealColumn, type SealedColumn } from "../platform/reseal";
import { secretContext } from "../second-factor/secret-to-enrol";
import { resealFiles } from "../uploads/sealed-files";
import { documentContext, personalContext } from "../verification/sealed-identity";
import { destinationContext } from "../withdrawals/destination";

const BATCH = 100;

/** Every column of the database that holds sealed values. */
export const sealedColumns: SealedColumn[] = [
  { table: "verification", key: "id", column: "personal_sealed", subject: "id", context: personalContext },
  { table: "verification", key: "id", column: "document_sealed", subject: "id", context: documentContext },
  {
    table: "payout_method",
    key: "id",
    column: "destination_sealed",
    subject: "id",
    context: destinationContext,
  },
  // A request keeps the value that was sealed for its method.
  {
    table: "withdrawal",
    key: "id",
    column: "destination_sealed",
    subject: "method_id",
    context: destinationContext,
  },
  {
    table: "second_factor",
    key: "user_id",
    column: "sealed_secret",
    subject: "user_id",
    context: secretContext,
  },
];

/** Seals everything anew that is sealed with an old key; afterwards that key can leave SEALING_KEYS. @returns how many */
export async function resealAll(): Promise<{ values: number; files: number }> {
  let values = 0;
  for (const column of sealedColumns) values += await resealColumn(column, BATCH);
  let files = 0;
  for (let done = BATCH; done === BATCH; files += done) done = await resealFiles(BATCH);
  return { values, files };
}
