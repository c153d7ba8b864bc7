import { invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { isUniqueViolation } from "@/lib/platform/db-errors";
import { setting } from "@/lib/settings/read";
import { ageOn } from "./age";
import { isNicknameTaken } from "./queries";
import type { SignUp } from "./schema";

const OLDEST = 120;

/** @throws AppError INVALID_INPUT at the field, for what only the database and the clock can tell */
export async function checkPerson({ nickname, email, birthDate, password }: SignUp): Promise<void> {
  const minAge = await setting("accounts.minAge");
  const age = ageOn(birthDate, now());
  if (age < minAge) throw invalid("birthDate", `You must be at least ${minAge} years old to join.`);
  if (age > OLDEST) throw invalid("birthDate", "Enter the year you were born in.");
  if (containsOne(password, [nickname, email.split("@")[0] ?? ""])) {
    throw invalid("password", "Choose a password that does not contain your nickname or e-mail address.");
  }
  if (await isNicknameTaken(nickname)) throw nicknameTaken();
}

/** Writes the person; the database adds accounts, totals and an empty profile. */
export async function insertUser(
  tx: Tx,
  { password: _, ...person }: SignUp,
  passwordHash: string,
  emailConfirmedAt: Date | null = null,
): Promise<string> {
  const user = await tx.user.create({
    data: { id: newId("user"), ...person, passwordHash, emailConfirmedAt, createdAt: now() },
    select: { id: true },
  });
  return user.id;
}

export const nicknameTaken = () => invalid("nickname", "That nickname is taken. Choose another.");

export const isEmailTaken = (error: unknown) =>
  isUniqueViolation(error, "app_user_email_key") || isUniqueViolation(error, "email");

export const isNicknameClash = (error: unknown) => isUniqueViolation(error, "app_user_nickname_any_case");

function containsOne(password: string, names: string[]): boolean {
  const lower = password.toLowerCase();
  return names.some((name) => name.length >= 4 && lower.includes(name));
}
