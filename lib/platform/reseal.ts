import { transaction } from "./db";
import { isSealedWithOldKey, openText, sealText } from "./sealed";

/** A column of sealed text, and what its values were sealed for. */
export interface SealedColumn {
  table: string;
  key: string;
  column: string;
  /** The column that `context` is made from. */
  subject: string;
  context(subject: string): string;
}

interface Row {
  key: string;
  subject: string;
  sealed: string;
}

/**
 * Seals anew every value of the column that is sealed with an old key. Safe to cut off and to repeat.
 * @returns how many there were
 */
export async function resealColumn(column: SealedColumn, batch: number): Promise<number> {
  let resealed = 0;
  for (let after = ""; ; ) {
    const page = await resealPage(column, after, batch);
    resealed += page.resealed;
    if (page.last === null) return resealed;
    after = page.last;
  }
}

/** One batch. It runs as the owner of the tables: the role of the product may not touch where money goes. */
function resealPage({ table, key, column, subject, context }: SealedColumn, after: string, batch: number) {
  return transaction(async (tx) => {
    await tx.$executeRaw`set local role none`;
    const rows = await tx.$queryRawUnsafe<Row[]>(
      `select ${key} as key, ${subject} as subject, ${column} as sealed from ${table}
       where ${column} is not null and ${key} > $1 order by ${key} limit $2 for update`,
      after,
      batch,
    );
    const old = rows.filter(({ sealed }) => isSealedWithOldKey(Buffer.from(sealed, "base64")));
    for (const row of old) {
      const anew = sealText(openText(row.sealed, context(row.subject)), context(row.subject));
      await tx.$executeRawUnsafe(`update ${table} set ${column} = $1 where ${key} = $2`, anew, row.key);
    }
    return { resealed: old.length, last: rows.at(-1)?.key ?? null };
  });
}
