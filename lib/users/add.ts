import { record } from "@/lib/audit/record";
import type { SystemActor } from "@/lib/core/actor";
import { invalid } from "@/lib/core/errors";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { checkPerson, insertUser, isEmailTaken } from "./insert";
import { hashPassword } from "./password";
import type { SignUp } from "./schema";

/**
 * Makes an account whose address counts as confirmed, without any mail: for seeds and for operators' commands.
 * @returns the person's id
 * @throws AppError INVALID_INPUT
 */
export async function addUser(actor: SystemActor, input: SignUp): Promise<string> {
  await checkPerson(input);
  const passwordHash = await hashPassword(input.password);
  try {
    return await transaction(async (tx) => {
      const id = await insertUser(tx, input, passwordHash, now());
      await record(tx, actor, "user.added", id);
      return id;
    });
  } catch (error) {
    if (isEmailTaken(error)) throw invalid("email", "Somebody already has that e-mail address.");
    throw error;
  }
}
