import { expect } from "@playwright/test";
import type { CaughtMail } from "@/lib/local/mail/store";
import { env } from "@/lib/platform/env";

/** The newest mail to that address with that subject, once it has arrived. */
export async function mailTo(address: string, subject: string | RegExp): Promise<CaughtMail> {
  let found: CaughtMail | undefined;
  await expect
    .poll(
      async () => {
        const url = `${env.LOCAL_SERVICES_URL}/mailbox.json?to=${encodeURIComponent(address)}`;
        const mails = (await (await fetch(url)).json()) as CaughtMail[];
        found = mails.find((mail) => new RegExp(subject).test(mail.subject));
        return found !== undefined;
      },
      { message: `a mail to ${address} about “${subject}”`, timeout: 30_000 },
    )
    .toBe(true);
  return found!;
}

/** The link of a mail that leads to that part of the site. */
export function linkIn(mail: CaughtMail, path: "confirm" | "reset"): string {
  const link = new RegExp(`https?://\\S+/${path}/[\\w-]+`).exec(mail.text)?.[0];
  if (!link) throw new Error(`No link to /${path} in “${mail.subject}”: ${mail.text}`);
  return link;
}
