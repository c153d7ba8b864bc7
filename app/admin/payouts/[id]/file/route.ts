import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { requireActor } from "@/lib/auth/current-actor";
import { payoutFile } from "@/lib/payouts/files";
import { handOutSchema } from "@/lib/payouts/schema";
import { csvAnswer } from "../csv-answer";

/** The file to pay with: full destinations, for finance with a fresh second factor. */
export async function GET(request: NextRequest, { params }: RouteContext<"/admin/payouts/[id]/file">) {
  const actor = await requireActor("finance");
  const { id } = await params;
  const input = handOutSchema.safeParse({ runId: id, kind: request.nextUrl.searchParams.get("kind") });
  if (!input.success) notFound();
  return csvAnswer(`${id}-${input.data.kind.toLowerCase()}.csv`, payoutFile(actor, input.data));
}
