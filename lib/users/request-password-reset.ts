import { transaction } from "@/lib/platform/db";
import { countTry } from "@/lib/platform/rate-limit";
import { issueLink } from "./email-link";
import { mailPasswordReset } from "./mail";

/**
 * Mails a link to set a new password, if somebody has that address; the caller never learns whether.
 * @throws AppError RATE_LIMITED
 */
export async function requestPasswordReset({ email }: { email: string }): Promise<void> {
  await countTry("mailLinkPerAddress", email);
  await transaction(async (tx) => {
    const user = await tx.user.findUnique({
      where: { email },
      select: { id: true, email: true, nickname: true },
    });
    if (user) await mailPasswordReset(tx, user, await issueLink(tx, user.id, "RESET_PASSWORD"));
  });
}
