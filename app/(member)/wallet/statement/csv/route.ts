import type { NextRequest } from "next/server";
import { csvResponse } from "@/app/csv-response";
import { statementCells, statementHead } from "@/components/wallet/statement-cells";
import { currentActor } from "@/lib/auth/current-actor";
import { AppError, notFound } from "@/lib/core/errors";
import type { EntryLine } from "@/lib/ledger/schema";
import { wholeStatement } from "@/lib/ledger/statement";
import { readStatementFilter } from "@/lib/ledger/statement-schema";
import { now } from "@/lib/platform/clock";
import { countTry } from "@/lib/platform/rate-limit";

/** The statement as a file: everything the filter of the page lets through, not only one page of it. */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    const actor = await currentActor();
    if (!actor) throw notFound("This file");
    await countTry("export", actor.id);
    const { filter } = readStatementFilter(Object.fromEntries(request.nextUrl.searchParams));
    const name = `piecework-statement-${now().toISOString().slice(0, 10)}`;
    return csvResponse(name, statementHead, inCells(wholeStatement(actor.id, filter)));
  } catch (error) {
    if (error instanceof AppError) return new Response(error.message, { status: error.status });
    throw error;
  }
}

async function* inCells(parts: AsyncIterable<EntryLine[]>) {
  for await (const lines of parts) yield lines.map(statementCells);
}
