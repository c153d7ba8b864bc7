import type { UserActor } from "@/lib/core/actor";
import { assertStaff } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";

const SHOWN = 10;

/** Mails that could not be sent so far, the newest first, and how many there are; for admins. @throws AppError NOT_FOUND */
export async function failingMails(actor: UserActor) {
  assertStaff(actor.role === "ADMIN");
  const where = { sentAt: null, lastError: { not: null } };
  const [count, mails] = await Promise.all([
    db.mail.count({ where }),
    db.mail.findMany({
      where,
      orderBy: { createdAt: "desc" },
      take: SHOWN,
      select: {
        id: true,
        toAddress: true,
        subject: true,
        attempts: true,
        nextAttemptAt: true,
        lastError: true,
      },
    }),
  ]);
  return { count, mails };
}
