import { queueMail } from "@/lib/outbox/mail";
import { type MailContent, mailLayout } from "@/lib/outbox/mail-layout";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";

interface Addressee {
  email: string;
  nickname: string;
}

const NOT_YOU = "If this was not you, you need not do anything.";

export function mailConfirmation(tx: Tx, to: Addressee, link: string): Promise<void> {
  return send(tx, to, "Confirm your e-mail address", {
    heading: `Welcome, ${to.nickname}`,
    paragraphs: ["One step is left: confirm that this address is yours. The link is good for three days."],
    button: { label: "Confirm e-mail address", url: link },
    footnote: `Somebody signed up at Piecework with this address. ${NOT_YOU}`,
  });
}

/** To the owner of an address that somebody tried to sign up with again. */
export function mailAlreadyMember(tx: Tx, to: Addressee): Promise<void> {
  return send(tx, to, "You already have an account", {
    heading: "You already have an account",
    paragraphs: [
      `Somebody, probably you, tried to sign up with this address. It belongs to your account ${to.nickname}.`,
      `Log in with your password. If you have forgotten it, set a new one at ${env.APP_URL}/forgot.`,
    ],
    button: { label: "Log in", url: `${env.APP_URL}/log-in` },
    footnote: NOT_YOU,
  });
}

export function mailPasswordReset(tx: Tx, to: Addressee, link: string): Promise<void> {
  return send(tx, to, "Set a new password", {
    heading: "Set a new password",
    paragraphs: [
      `Here is the link to set a new password for ${to.nickname}. It is good for one hour, and once.`,
    ],
    button: { label: "Set a new password", url: link },
    footnote: `Somebody asked for this link. ${NOT_YOU} Your password stays as it is.`,
  });
}

export function mailPasswordChanged(tx: Tx, to: Addressee): Promise<void> {
  return send(tx, to, "Your password was changed", {
    heading: "Your password was changed",
    paragraphs: [
      `The password of ${to.nickname} was changed just now, and other devices were logged out.`,
      `If this was not you, set a new password at once at ${env.APP_URL}/forgot.`,
    ],
    footnote: "We tell you whenever your password changes.",
  });
}

function send(tx: Tx, to: Addressee, subject: string, content: MailContent): Promise<void> {
  return queueMail(tx, { to: to.email, subject, ...mailLayout(content) });
}
