import { createTransport, type Transporter } from "nodemailer";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { env } from "./env";

/** One address, nothing else: a list or a line break in it would reach further recipients. */
export const mailAddress = z.email().max(254);

export interface OutgoingMail {
  /** Stays the same when the mail is tried again, so that the receiving side can drop a copy. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html?: string;
}

let transport: Transporter | undefined;

/**
 * Hands one mail to the SMTP server of SMTP_URL.
 * @throws AppError UNAVAILABLE without a server, ZodError for a bad address, and the server's own refusal
 */
export async function sendMail(mail: OutgoingMail): Promise<void> {
  if (!env.SMTP_URL) throw new AppError("UNAVAILABLE", "No mail server is configured (SMTP_URL).");
  transport ??= createTransport(env.SMTP_URL, { from: env.MAIL_FROM });
  await transport.sendMail({
    to: { name: "", address: mailAddress.parse(mail.to) },
    messageId: `<${mail.id}@${new URL(env.APP_URL).hostname}>`,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
