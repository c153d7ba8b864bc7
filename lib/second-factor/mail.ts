import type { UserActor } from "@/lib/core/actor";
import { queueMail } from "@/lib/outbox/mail";
import { type MailContent, mailLayout } from "@/lib/outbox/mail-layout";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";

interface Person {
  actor: UserActor;
  email: string;
}

const notYou = () =>
  `If this was not you, set a new password at once at ${env.APP_URL}/forgot and answer this mail.`;

export function mailEnabled(tx: Tx, to: Person): Promise<void> {
  return send(tx, to, {
    heading: "Your second factor is on",
    paragraphs: [
      `From now on, ${to.actor.nickname} logs in with the password and a code of the authenticator app. Other devices were logged out.`,
      "Keep your recovery codes where you find them without your phone.",
      notYou(),
    ],
  });
}

export function mailDisabled(tx: Tx, to: Person): Promise<void> {
  return send(tx, to, {
    heading: "Your second factor is off",
    paragraphs: [
      `The account ${to.actor.nickname} is protected by its password alone again. Other devices were logged out, and nothing can be withdrawn until a second factor is on.`,
      notYou(),
    ],
  });
}

export function mailRescued(tx: Tx, to: Person): Promise<void> {
  return send(tx, to, {
    heading: "Your second factor was turned off",
    paragraphs: [
      `The operator turned off the second factor of ${to.actor.nickname}, because somebody asked for it. All devices were logged out. Log in with your password and set it up anew.`,
      notYou(),
    ],
  });
}

export function mailRecoveryCodeUsed(tx: Tx, to: Person, left: number): Promise<void> {
  return send(tx, to, {
    heading: "A recovery code was used",
    paragraphs: [
      `Somebody confirmed as ${to.actor.nickname} with a recovery code just now. Codes left: ${left}.`,
      "If your phone is gone, turn the second factor off and on again with the new one; make new recovery codes when few are left.",
      notYou(),
    ],
  });
}

export function mailCodesReplaced(tx: Tx, to: Person): Promise<void> {
  return send(tx, to, {
    heading: "You have new recovery codes",
    paragraphs: [
      `New recovery codes were made for ${to.actor.nickname}; the earlier ones no longer work.`,
      notYou(),
    ],
  });
}

function send(tx: Tx, { email }: Person, content: MailContent): Promise<void> {
  const button = { label: "Open Security", url: `${env.APP_URL}/account/security` };
  const footnote = "We tell you whenever this changes.";
  const body = mailLayout({ ...content, button, footnote });
  return queueMail(tx, { to: email, subject: content.heading, ...body });
}
