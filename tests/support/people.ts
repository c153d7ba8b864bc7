import { randomBytes } from "node:crypto";
import { systemActor, type UserActor } from "@/lib/core/actor";
import { db } from "@/lib/platform/db";
import { addUser } from "@/lib/users/add";
import { findPerson } from "@/lib/users/queries";
import type { SignUp } from "@/lib/users/schema";

/** What a valid sign-up looks like; every call names another person. */
export function newPerson(overrides: Partial<SignUp> = {}): SignUp {
  const nickname = `person-${randomBytes(5).toString("hex")}`;
  return {
    name: "Robin Example",
    nickname,
    email: `${nickname}@example.com`,
    country: "DE",
    birthDate: new Date("1990-06-15T00:00:00Z"),
    password: "correct horse battery",
    ...overrides,
  };
}

/** A person with a confirmed address. */
export async function somebody(overrides: Partial<SignUp> = {}): Promise<UserActor & { email: string }> {
  const id = await addUser(systemActor("tests"), newPerson(overrides));
  const { actor, email } = await findPerson(db, id);
  return { ...actor, email };
}

/** The secret in the last link mailed to that address. */
export async function mailedToken(to: string): Promise<string> {
  const mail = await db.mail.findFirstOrThrow({ where: { toAddress: to }, orderBy: { id: "desc" } });
  const token = /\/(?:confirm|reset)\/([\w-]{43})/.exec(mail.text)?.[1];
  if (!token) throw new Error(`The last mail to ${to} has no link: ${mail.subject}`);
  return token;
}
