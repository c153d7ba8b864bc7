import { transaction } from "@/lib/platform/db";
import { attribute } from "@/lib/users/attribute";
import { createUser, type NewUser, type TestUser } from "./factories";

/** A person whom `referrer` brought a moment ago. */
export async function createReferred(referrer: TestUser, user: NewUser = {}): Promise<TestUser> {
  const referred = await createUser(user);
  await transaction((tx) => attribute(tx, referred.id, referrer.nickname));
  return referred;
}
