import { record } from "@/lib/audit/record";
import { transaction } from "@/lib/platform/db";
import { countTry } from "@/lib/platform/rate-limit";
import { attribute } from "./attribute";
import { issueLink } from "./email-link";
import { checkPerson, insertUser, isEmailTaken, isNicknameClash, nicknameTaken } from "./insert";
import { mailAlreadyMember, mailConfirmation } from "./mail";
import { hashPassword } from "./password";
import { findPerson } from "./queries";
import type { SignUp } from "./schema";

/**
 * Makes an account and mails the link that confirms its address. When the address already has one, its owner gets a
 * mail instead and the caller learns nothing: the answer, and the time it takes, are the same. `referrer` is the
 * nickname of who brought the person.
 * @throws AppError INVALID_INPUT (too young, nickname taken), RATE_LIMITED
 */
export async function signUp(input: SignUp, referrer: string | null = null): Promise<void> {
  await checkPerson(input);
  await countTry("mailLinkPerAddress", input.email);
  const passwordHash = await hashPassword(input.password);
  try {
    await register(input, passwordHash, referrer);
  } catch (error) {
    if (isNicknameClash(error)) throw nicknameTaken();
    if (!isEmailTaken(error)) throw error;
    await tellOwner(input.email);
  }
}

function register(input: SignUp, passwordHash: string, referrer: string | null): Promise<void> {
  return transaction(async (tx) => {
    const id = await insertUser(tx, input, passwordHash);
    if (referrer) await attribute(tx, id, referrer);
    const { actor } = await findPerson(tx, id);
    await record(tx, actor, "user.signed-up", id);
    await mailConfirmation(tx, input, await issueLink(tx, id, "CONFIRM_EMAIL"));
  });
}

function tellOwner(email: string): Promise<void> {
  return transaction(async (tx) => {
    const owner = await tx.user.findUniqueOrThrow({
      where: { email },
      select: { email: true, nickname: true },
    });
    await mailAlreadyMember(tx, owner);
  });
}
