import type { UserActor } from "@/lib/core/actor";
import { queueMail } from "@/lib/outbox/mail";
import { mailLayout } from "@/lib/outbox/mail-layout";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { type SettingKey, settingDefinitions } from "./definitions";
import { settingWords, utcWords } from "./words";

interface Changed {
  key: SettingKey;
  before: unknown;
  after: unknown;
  effectiveFrom: Date;
  reason: string;
}

/** Tells the other admins what one of them has changed, so that a hijacked account cannot do it unseen. */
export async function mailAdmins(tx: Tx, actor: UserActor, changed: Changed): Promise<void> {
  const { label, unit } = settingDefinitions[changed.key];
  const [before, after] = [changed.before, changed.after].map((value) => settingWords(unit, value));
  const when = changed.effectiveFrom > now() ? `from ${utcWords(changed.effectiveFrom)}` : "at once";
  await tell(tx, actor, changed.key, `Setting changed: ${label}`, [
    `${actor.nickname} has changed “${label}” from ${before} to ${after}, ${when}. The reason:`,
    changed.reason,
  ]);
}

/** Tells the other admins that a scheduled change was called off. */
export async function mailAdminsOfCancellation(
  tx: Tx,
  actor: UserActor,
  {
    key,
    value,
    effectiveFrom,
    reason,
  }: { key: SettingKey; value: unknown; effectiveFrom: Date; reason: string },
): Promise<void> {
  const { label, unit, schema } = settingDefinitions[key];
  const words = settingWords(unit, schema.parse(value));
  await tell(tx, actor, key, `Change cancelled: ${label}`, [
    `${actor.nickname} has cancelled the change of “${label}” to ${words} from ${utcWords(effectiveFrom)}. The reason:`,
    reason,
  ]);
}

async function tell(tx: Tx, actor: UserActor, key: SettingKey, heading: string, paragraphs: string[]) {
  const others = await tx.user.findMany({
    where: { role: "ADMIN", id: { not: actor.id }, emailConfirmedAt: { not: null } },
    select: { email: true },
  });
  const body = mailLayout({
    heading,
    paragraphs,
    button: { label: "Open the setting", url: `${env.APP_URL}/admin/settings/${key}` },
    footnote:
      "You receive this mail because you are an admin. If you did not expect this change, ask about it at once.",
  });
  for (const { email } of others) await queueMail(tx, { to: email, subject: heading, ...body });
}
