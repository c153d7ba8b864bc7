import { formatMoney } from "@/lib/core/money";
import { queueMail } from "@/lib/outbox/mail";
import { type MailContent, mailLayout } from "@/lib/outbox/mail-layout";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";

/** Tells the owner of a deposit that a refund is on its way to the card, or came back. Once for each. */
export async function mailRefund(tx: Tx, refundId: string): Promise<void> {
  const { status, amountMicros, failureReason, deposit } = await tx.refund.findUniqueOrThrow({
    where: { id: refundId },
    include: { deposit: { include: { user: { select: { email: true, nickname: true } } } } },
  });
  if (status !== "SUCCEEDED" && status !== "FAILED") return;
  const amount = formatMoney(amountMicros);
  const content = status === "SUCCEEDED" ? sent(amount) : failed(amount, failureReason ?? "");
  const body = mailLayout({
    ...content,
    paragraphs: [`Hello ${deposit.user.nickname}.`, ...content.paragraphs, `The deposit is ${deposit.id}.`],
    button: { label: "Open the deposit", url: `${env.APP_URL}/wallet/deposits/${deposit.id}` },
  });
  await queueMail(tx, {
    to: deposit.user.email,
    subject: content.heading,
    ...body,
    dedupeKey: `refund-${status.toLowerCase()}:${refundId}`,
  });
}

const sent = (amount: string): MailContent => ({
  heading: `${amount} is on its way to your card`,
  paragraphs: [`We sent ${amount} of your deposit back. Banks take 5 to 10 days to show it.`],
});

const failed = (amount: string, reason: string): MailContent => ({
  heading: `${amount} could not be sent back to your card`,
  paragraphs: [`${reason} The money is yours again: it pays what you owe, and the rest is in your Wallet.`],
});
