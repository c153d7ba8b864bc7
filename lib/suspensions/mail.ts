import { queueMail } from "@/lib/outbox/mail";
import { type MailContent, mailLayout } from "@/lib/outbox/mail-layout";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { operator } from "@/lib/platform/operator";
import type { SuspensionCause } from "@/lib/platform/prisma/enums";
import type { Settings } from "@/lib/settings/definitions";
import { settingsInForce } from "@/lib/settings/read";
import { findPerson } from "@/lib/users/queries";
import type { NewSuspension } from "./suspend";
import { countsWords, percentWords, stillOpen } from "./words";

/** An instant in words that mean the same to every reader. */
const day = new Intl.DateTimeFormat("en", { dateStyle: "full", timeStyle: "short", timeZone: "UTC" });

/** How to have a decision looked at again. */
function appealWords(number: string): string {
  const { name, email } = operator();
  const where = email ? `write to ${email}` : `answer this mail, which reaches ${name}`;
  return `If you think this is wrong, ${where} and name the number ${number}. A person looks at it.`;
}

/** Tells a worker that their success rate has come down to the warning. */
export function mailWarned(
  tx: Tx,
  userId: string,
  counts: { satisfied: number; notSatisfied: number },
  settings: Settings,
): Promise<void> {
  const limit = percentWords(settings["success.minBps"]);
  return mailPerson(tx, userId, "Your success rate is low", (nickname) => ({
    heading: "Your success rate is low",
    paragraphs: [
      `Hello ${nickname}, in the last ${settings["success.days"]} days ${countsWords(counts)}.`,
      `You can go on working. At ${limit} or below, small jobs close to you for ${settings["success.suspensionDays"]} days.`,
      "Read the reasons of your Not satisfied tasks: they say what was missing.",
    ],
    button: { label: "Open my tasks", url: `${env.APP_URL}/work/tasks` },
    footnote: "We write this once each time your rate comes down to the warning.",
  }));
}

/** Tells a person why they may take no new small jobs, until when, what goes on, and how to appeal. */
export async function mailSuspended(tx: Tx, suspension: NewSuspension, id: string): Promise<void> {
  const why = await reasonWords(tx, suspension);
  await mailPerson(tx, suspension.userId, "New small jobs are closed to you for now", (nickname) => ({
    heading: "New small jobs are closed to you for now",
    paragraphs: [
      `Hello ${nickname}, ${why}`,
      `They open again by themselves on ${day.format(suspension.until)} UTC.`,
      stillOpen[suspension.cause],
      appealWords(id),
    ],
    button: { label: "See where you stand", url: `${env.APP_URL}/work` },
    footnote: `The number of this suspension is ${id}.`,
  }));
}

async function reasonWords(tx: Tx, { counts }: NewSuspension): Promise<string> {
  if (!counts) return "staff have confirmed red flags on your account that together close new small jobs.";
  const settings = await settingsInForce(tx);
  const limit = percentWords(settings["success.minBps"]);
  return `in the last ${settings["success.days"]} days ${countsWords(counts)}. New small jobs are open above ${limit}.`;
}

/** What a person is told of a suspension that has ended. */
interface Returned {
  id: string;
  userId: string;
  cause: SuspensionCause;
  /** Why staff ended it early. */
  reason?: string;
  /** Until when another one goes on. */
  closedUntil: Date | null;
}

/** Tells a person that a suspension has ended. */
export function mailReturned(tx: Tx, { id, userId, cause, reason, closedUntil }: Returned): Promise<void> {
  const open = closedUntil
    ? `a suspension has ended. Another one goes on until ${day.format(closedUntil)} UTC.`
    : "the suspension has ended, and small jobs are open to you again.";
  const empty = "Your success rate starts anew: ratings from before its end do not count any more.";
  const subject = closedUntil ? "A suspension has ended" : "Small jobs are open to you again";
  return mailPerson(tx, userId, subject, (nickname) => ({
    heading: closedUntil ? subject : "You are back",
    paragraphs: [
      `Hello ${nickname}, ${open}`,
      ...(reason ? [`The reason: ${reason}`] : []),
      ...(cause === "SUCCESS_RATE" ? [empty] : []),
    ],
    button: { label: "See where you stand", url: `${env.APP_URL}/work` },
    footnote: `The number of the suspension was ${id}.`,
  }));
}

async function mailPerson(
  tx: Tx,
  userId: string,
  subject: string,
  content: (nickname: string) => MailContent,
): Promise<void> {
  const { actor, email } = await findPerson(tx, userId);
  await queueMail(tx, { to: email, subject, ...mailLayout(content(actor.nickname)) });
}
