import { formatMoney } from "@/lib/core/money";
import { queueMail } from "@/lib/outbox/mail";
import { type MailContent, mailLayout } from "@/lib/outbox/mail-layout";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { findPerson } from "@/lib/users/queries";
import { methodNames } from "@/lib/withdrawals/words";

interface Told {
  nickname: string;
  amount: string;
  net: string;
  method: string;
  problem: string;
}

/** Tells a person that the money has arrived. */
export function mailPaid(tx: Tx, withdrawalId: string): Promise<void> {
  return mailPerson(tx, withdrawalId, "paid", ({ nickname, net, method }) => ({
    heading: `${net} has reached you`,
    paragraphs: [`Hello ${nickname}, your withdrawal has been paid: ${net} by ${method}.`],
  }));
}

/** Tells a person that the money did not arrive, why, and where it is now. */
export function mailReturned(tx: Tx, withdrawalId: string, reversed: boolean): Promise<void> {
  return mailPerson(tx, withdrawalId, "returned", ({ nickname, amount, net, method, problem }) => ({
    heading: `Your withdrawal by ${method} came back`,
    paragraphs: [
      `Hello ${nickname}, your withdrawal of ${amount} did not reach you. The reason:`,
      problem,
      reversed
        ? `It had been paid before, so what came back, ${net}, is in Earned again; its fee was spent.`
        : `All of it is in Earned again. Check your payout method before you try once more.`,
    ],
  }));
}

/** Tells a person that the money waits for them. */
export function mailWaiting(tx: Tx, withdrawalId: string, providerStatus: string): Promise<void> {
  return mailPerson(tx, withdrawalId, providerStatus.toLowerCase(), ({ nickname, net, problem }) => ({
    heading: `${net} waits for you`,
    paragraphs: [`Hello ${nickname}, your withdrawal has been sent, but it has not arrived yet.`, problem],
  }));
}

async function mailPerson(
  tx: Tx,
  withdrawalId: string,
  what: string,
  content: (told: Told) => MailContent,
): Promise<void> {
  const w = await tx.withdrawal.findUniqueOrThrow({ where: { id: withdrawalId } });
  const { actor, email } = await findPerson(tx, w.userId);
  const told = content({
    nickname: actor.nickname,
    amount: formatMoney(w.amountMicros),
    net: formatMoney(w.amountMicros - w.feeMicros),
    method: `${methodNames[w.methodKind]} (${w.methodLabel})`,
    problem: w.problem ?? "",
  });
  const body = mailLayout({
    button: { label: "See your withdrawal", url: `${env.APP_URL}/wallet/withdrawals/${withdrawalId}` },
    footnote: `Its number is ${withdrawalId}.`,
    ...told,
  });
  const dedupeKey = `payout-${what}:${withdrawalId}`;
  await queueMail(tx, { to: email, subject: told.heading, ...body, dedupeKey });
}

interface RunNews {
  id: string;
  number: number;
}

/** Tells everybody in finance that a run needs them. `occasion` makes the mail unique: each is sent once. */
export async function mailFinance(
  tx: Tx,
  run: RunNews,
  { occasion, heading, paragraphs }: { occasion: string; heading: string; paragraphs: string[] },
): Promise<void> {
  const staff = await tx.user.findMany({
    where: { role: { in: ["FINANCE", "ADMIN"] } },
    select: { id: true, email: true },
  });
  const button = { label: `Open run ${run.number}`, url: `${env.APP_URL}/admin/payouts/${run.id}` };
  const body = mailLayout({ heading, paragraphs, button });
  for (const { id, email } of staff) {
    const dedupeKey = `payout-run:${run.id}:${occasion}:${id}`;
    await queueMail(tx, { to: email, subject: heading, ...body, dedupeKey });
  }
}
