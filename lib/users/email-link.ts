import { createHash, randomBytes } from "node:crypto";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { DAY_MS, HOUR_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { EmailTokenPurpose } from "@/lib/platform/prisma/client";

/** What each kind of mailed link opens, and for how long it is good. */
const links: Record<EmailTokenPurpose, { path: string; lifeMs: number }> = {
  CONFIRM_EMAIL: { path: "/confirm", lifeMs: 3 * DAY_MS },
  RESET_PASSWORD: { path: "/reset", lifeMs: HOUR_MS },
};

/** A new link of that purpose for the person; the older ones stop working. Only its hash is kept. */
export async function issueLink(tx: Tx, userId: string, purpose: EmailTokenPurpose): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const { path, lifeMs } = links[purpose];
  const at = now();
  await tx.emailToken.updateMany({ where: { userId, purpose, usedAt: null }, data: { usedAt: at } });
  await tx.emailToken.create({
    data: {
      id: newId("emailToken"),
      userId,
      purpose,
      tokenHash: hashOf(token),
      createdAt: at,
      expiresAt: later(at, lifeMs),
    },
    select: { id: true },
  });
  return `${env.APP_URL}${path}/${token}`;
}

/**
 * Uses a link up.
 * @returns whose it was
 * @throws AppError TOO_LATE when it was used, replaced, has run out or never was
 */
export async function redeemLink(tx: Tx, token: string, purpose: EmailTokenPurpose): Promise<string> {
  const at = now();
  const [used] = await tx.emailToken.updateManyAndReturn({
    where: { tokenHash: hashOf(token), purpose, usedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
    select: { userId: true },
  });
  if (!used) throw linkIsOver();
  return used.userId;
}

/** Whether the link would still work; looking does not use it up. */
export async function isLinkGood(token: string, purpose: EmailTokenPurpose): Promise<boolean> {
  const found = await db.emailToken.findUnique({
    where: { tokenHash: hashOf(token), purpose, usedAt: null, expiresAt: { gt: now() } },
    select: { id: true },
  });
  return found !== null;
}

export const linkIsOver = () =>
  new AppError("TOO_LATE", "This link has been used or has run out. Ask for a new one.");

// The token has 256 random bits, so a fast hash without a salt is enough.
function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
