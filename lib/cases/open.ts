import { actorName, record } from "@/lib/audit/record";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { CaseKind } from "@/lib/platform/prisma/enums";

export interface NewCase {
  kind: CaseKind;
  /** Whom it is about; nobody when it is about the product's own money. */
  userId?: string | null;
  otherUserId?: string | null;
  /** What it came from ("dispute:du_…"); opening the same again changes nothing. */
  sourceKey: string;
  /** For staff, as whole sentences. Neither this nor `detail` may hold an identity datum. */
  reason: string;
  detail?: Prisma.InputJsonObject;
}

/**
 * Puts a question before the staff, in the caller's transaction. It stops nothing, bans nobody and tells nobody.
 * @returns the case's id; null when the same source has opened one already
 */
export async function openCase(tx: Tx, actor: Actor, question: NewCase): Promise<string | null> {
  const { kind, userId = null, otherUserId = null, sourceKey, reason, detail = {} } = question;
  const id = newId("case");
  const opened = await tx.$executeRaw`
    insert into risk_case (id, kind, user_id, other_user_id, source_key, reason, detail, opened_at, opened_by)
    values (${id}, ${kind}::case_kind, ${userId}, ${otherUserId}, ${sourceKey}, ${reason},
      ${JSON.stringify(detail)}::jsonb, ${now()}::timestamptz, ${actorName(actor)})
    on conflict (source_key) do nothing`;
  if (opened === 0) return null;
  await record(tx, actor, "case.opened", id, { reason, detail: { kind, userId, otherUserId } });
  return id;
}
