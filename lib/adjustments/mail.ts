import { formatMoney } from "@/lib/core/money";
import { queueMail } from "@/lib/outbox/mail";
import { mailLayout } from "@/lib/outbox/mail-layout";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { Adjustment } from "@/lib/platform/prisma/client";
import { findPerson } from "@/lib/users/queries";
import { isPersonal } from "./schema";

/** Tells each person whose Wallet or debt a correction changed. */
export async function mailAdjusted(tx: Tx, adjustment: Adjustment): Promise<void> {
  const { fromKind, fromOwner, toKind, toOwner } = adjustment;
  if (isPersonal(fromKind)) await tell(tx, adjustment, fromOwner, takenWords[fromKind as "WALLET" | "DEBT"]);
  if (isPersonal(toKind)) await tell(tx, adjustment, toOwner, givenWords[toKind as "WALLET" | "DEBT"]);
}

const takenWords = { WALLET: "was taken out of your Wallet", DEBT: "was added to what you owe" };
const givenWords = { WALLET: "was put into your Wallet", DEBT: "was taken off what you owe" };

async function tell(tx: Tx, { id, amountMicros, reason }: Adjustment, userId: string, what: string) {
  const { actor, email } = await findPerson(tx, userId);
  const heading = "A correction of your account";
  const body = mailLayout({
    heading,
    paragraphs: [`Hello ${actor.nickname}, ${formatMoney(amountMicros)} ${what}. The reason:`, reason],
    button: { label: "Open your Wallet", url: `${env.APP_URL}/wallet` },
    footnote: `Two persons of the staff have agreed on it; its number is ${id}. Answer this mail if it is wrong.`,
  });
  await queueMail(tx, {
    to: email,
    subject: heading,
    ...body,
    dedupeKey: `adjustment:${id}:${userId}:${what}`,
  });
}
