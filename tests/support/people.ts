import { randomBytes } from "node:crypto";
import { db } from "@/lib/platform/db";
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

/** The secret in the last link mailed to that address. */
export async function mailedToken(to: string): Promise<string> {
  const mail = await db.mail.findFirstOrThrow({ where: { toAddress: to }, orderBy: { id: "desc" } });
  const token = /\/(?:confirm|reset)\/([\w-]{43})/.exec(mail.text)?.[1];
  if (!token) throw new Error(`The last mail to ${to} has no link: ${mail.subject}`);
  return token;
}
