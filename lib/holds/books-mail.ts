import { type Invariant, inWords } from "@/lib/ledger/invariants";
import { queueMail } from "@/lib/outbox/mail";
import { mailLayout } from "@/lib/outbox/mail-layout";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";

/** Tells everybody who sees the books that they are broken and that payouts have stopped. */
export async function mailBrokenBooks(tx: Tx, broken: Invariant[]): Promise<void> {
  const people = await tx.user.findMany({
    where: { role: { in: ["FINANCE", "ADMIN"] }, emailConfirmedAt: { not: null } },
    select: { email: true },
  });
  const body = mailLayout({
    heading: "The books are broken, payouts have stopped",
    paragraphs: [
      "A check of the ledger found what must never be true:",
      inWords(broken),
      "No payout leaves until a check finds every figure right again. Open the ledger, find the cause, then check again.",
    ],
    button: { label: "Open the ledger", url: `${env.APP_URL}/admin/ledger` },
    footnote: "You receive this mail because you are of the finance staff.",
  });
  for (const { email } of people) {
    await queueMail(tx, { to: email, subject: "The books are broken, payouts have stopped", ...body });
  }
}
