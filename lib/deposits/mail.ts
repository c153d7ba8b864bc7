import { formatMoney } from "@/lib/core/money";
import { queueMail } from "@/lib/outbox/mail";
import { mailLayout } from "@/lib/outbox/mail-layout";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { Deposit } from "@/lib/platform/prisma/client";

/** The receipt of a deposit. */
export async function mailReceipt(tx: Tx, deposit: Deposit): Promise<void> {
  const user = await tx.user.findUniqueOrThrow({
    where: { id: deposit.userId },
    select: { email: true, nickname: true },
  });
  const amount = formatMoney(deposit.amountMicros);
  const body = mailLayout({
    heading: `${amount} is in your Wallet`,
    paragraphs: [
      `Hello ${user.nickname}, your deposit of ${amount} has arrived. There was no fee.`,
      `Its number is ${deposit.id}.`,
    ],
    button: { label: "Open your Wallet", url: `${env.APP_URL}/wallet` },
    footnote: "If you did not make this deposit, answer this mail at once.",
  });
  const subject = `Deposit received: ${amount}`;
  await queueMail(tx, { to: user.email, subject, ...body, dedupeKey: `deposit:${deposit.id}` });
}

/** Tells that a payment which was not the one asked for has gone back. */
export async function mailPaidBack(tx: Tx, deposit: Deposit): Promise<void> {
  const user = await tx.user.findUniqueOrThrow({
    where: { id: deposit.userId },
    select: { email: true, nickname: true },
  });
  const heading = "Your payment was sent back";
  const body = mailLayout({
    heading,
    paragraphs: [
      `Hello ${user.nickname}, what was paid for your deposit of ${formatMoney(deposit.amountMicros)} differed from what was asked for. All of it was sent back to where it came from; banks take 5 to 10 days to show it.`,
      `The deposit is ${deposit.id}. You can start a new one.`,
    ],
    button: { label: "Open the deposit", url: `${env.APP_URL}/wallet/deposits/${deposit.id}` },
  });
  await queueMail(tx, {
    to: user.email,
    subject: heading,
    ...body,
    dedupeKey: `deposit-paid-back:${deposit.id}`,
  });
}
