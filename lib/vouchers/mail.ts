import { formatMoney } from "@/lib/core/money";
import { queueMail } from "@/lib/outbox/mail";
import { type MailContent, mailLayout } from "@/lib/outbox/mail-layout";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";

interface Words {
  nickname: string;
  amount: string;
  /** Its message in quotation marks after a blank; empty when it has none. */
  message: string;
}

/** Tells the maker that somebody used their voucher. */
export function mailRedeemed(tx: Tx, id: string): Promise<void> {
  return mailMaker(tx, id, "redeemed", ({ nickname, amount, message }) => ({
    heading: `Your voucher of ${amount} was redeemed`,
    paragraphs: [
      `Hello ${nickname}, somebody has put your voucher${message} of ${amount} into their Wallet.`,
    ],
    footnote: "If you gave its code to nobody, answer this mail.",
  }));
}

/** Tells the maker that the money is back. */
export function mailExpired(tx: Tx, id: string): Promise<void> {
  return mailMaker(tx, id, "expired", ({ nickname, amount, message }) => ({
    heading: `Your voucher of ${amount} has expired`,
    paragraphs: [
      `Hello ${nickname}, nobody used your voucher${message} in time.`,
      `Its ${amount} are back in Earned. Its code is worth nothing any more.`,
    ],
  }));
}

async function mailMaker(
  tx: Tx,
  id: string,
  what: string,
  content: (words: Words) => MailContent,
): Promise<void> {
  const { amountMicros, label, maker } = await tx.voucher.findUniqueOrThrow({
    where: { id },
    select: { amountMicros: true, label: true, maker: { select: { email: true, nickname: true } } },
  });
  const message = label ? ` “${label}”` : "";
  const words = content({ nickname: maker.nickname, amount: formatMoney(amountMicros), message });
  const button = { label: "See your vouchers", url: `${env.APP_URL}/wallet/vouchers` };
  await queueMail(tx, {
    to: maker.email,
    subject: words.heading,
    ...mailLayout({ button, ...words }),
    dedupeKey: `voucher-${what}:${id}`,
  });
}
