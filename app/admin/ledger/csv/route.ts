import type { NextRequest } from "next/server";
import { csvResponse } from "@/app/csv-response";
import { searchCells, searchHead } from "@/components/ledger/search-cells";
import { currentActor } from "@/lib/auth/current-actor";
import { isFinance } from "@/lib/core/actor";
import { AppError, notFound } from "@/lib/core/errors";
import { type SearchedEntry, searchedEntries } from "@/lib/ledger/admin-queries";
import { readLedgerSearch } from "@/lib/ledger/search-schema";
import { now } from "@/lib/platform/clock";
import { countTry } from "@/lib/platform/rate-limit";

/** What a search of the ledger finds as a file, one line for each entry; for finance. */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    const actor = await currentActor();
    if (!actor || !isFinance(actor)) throw notFound("This file");
    await countTry("export", actor.id);
    const { search } = readLedgerSearch(Object.fromEntries(request.nextUrl.searchParams));
    const name = `piecework-ledger-${now().toISOString().slice(0, 10)}`;
    return csvResponse(name, searchHead, inCells(searchedEntries(actor, search)));
  } catch (error) {
    if (error instanceof AppError) return new Response(error.message, { status: error.status });
    throw error;
  }
}

async function* inCells(parts: AsyncIterable<SearchedEntry[]>) {
  for await (const entries of parts) yield entries.map(searchCells);
}
