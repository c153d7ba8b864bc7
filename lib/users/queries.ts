import type { UserActor } from "@/lib/core/actor";
import { db, type Tx } from "@/lib/platform/db";
import { NICKNAME_SHAPE } from "./nickname";

/** Whether somebody has that nickname, whatever its case. */
export async function isNicknameTaken(nickname: string): Promise<boolean> {
  return (await findIdByNickname(nickname)) !== null;
}

/** The id behind a nickname, whatever its case. What has not the shape of one never reaches the database. */
export async function findIdByNickname(nickname: string): Promise<string | null> {
  if (!NICKNAME_SHAPE.test(nickname.toLowerCase())) return null;
  const [row] = await db.$queryRaw<{ id: string }[]>`
    select id from app_user where lower(nickname) = lower(${nickname})`;
  return row?.id ?? null;
}

/** The id of whoever has that nickname (whatever its case), e-mail address or id; for the staff. */
export async function findIdOfPerson(text: string, client: Tx = db): Promise<string | null> {
  const [row] = await client.$queryRaw<{ id: string }[]>`
    select id from app_user where lower(nickname) = lower(${text}) or email = lower(${text}) or id = ${text}
    order by id limit 1`;
  return row?.id ?? null;
}

/** The address a person logs in with and is written to. */
export async function emailOf(userId: string): Promise<string> {
  const { email } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  return email;
}

/** Says who did something, from names as the audit log keeps them: the nickname, or the product itself. */
export async function actorWords(names: (string | null)[]): Promise<(name: string) => string> {
  const people = await db.user.findMany({
    where: { id: { in: names.filter((name) => name !== null) } },
    select: { id: true, nickname: true },
  });
  const nicknames = new Map(people.map(({ id, nickname }) => [id, nickname]));
  return (name) => nicknames.get(name) ?? "Piecework itself";
}

/** A person as an actor and an addressee, for what happens on their behalf while nobody is logged in. */
export async function findPerson(tx: Tx, id: string): Promise<{ actor: UserActor; email: string }> {
  const { email, ...person } = await tx.user.findUniqueOrThrow({
    where: { id },
    select: { id: true, nickname: true, role: true, country: true, suspendedUntil: true, email: true },
  });
  return { actor: { kind: "user", ...person }, email };
}

/** Everybody with more than a member's rights. */
export function listStaff() {
  return db.user.findMany({
    where: { role: { not: "MEMBER" } },
    orderBy: [{ role: "asc" }, { email: "asc" }],
    select: { email: true, nickname: true, role: true },
  });
}
