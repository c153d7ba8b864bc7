import { systemActor, type UserActor } from "@/lib/core/actor";
import { HOUR_MS, later } from "@/lib/core/time";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { enableSecondFactor } from "@/lib/second-factor/enable";
import { secretToEnrol } from "@/lib/second-factor/secret-to-enrol";
import { codeAt, newSecret } from "@/lib/second-factor/totp";
import { addUser } from "@/lib/users/add";
import { attribute } from "@/lib/users/attribute";
import { findPerson } from "@/lib/users/queries";
import { setRole } from "@/lib/users/set-role";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "./accounts";
import { daysAgo } from "./clock";
import { type Life, lives, roles } from "./lives";

const seed = systemActor("seed");

/** Finds somebody of the demo by nickname. */
export type Cast = (nickname: string) => UserActor;

/** Makes every person of the demo. */
export async function makePeople(): Promise<Cast> {
  const people = new Map<string, UserActor>();
  for (const [nickname, life] of Object.entries(lives)) {
    daysAgo(life.joinedDaysAgo);
    people.set(nickname, await makePerson(nickname, life));
  }
  return (nickname) => {
    const found = people.get(nickname);
    if (!found) throw new Error(`the demo has nobody called ${nickname}`);
    return found;
  };
}

async function makePerson(nickname: string, life: Life): Promise<UserActor> {
  const account = DEMO_ACCOUNTS.find((one) => one.nickname === nickname);
  const email = account?.email ?? `${nickname}@people.piecework.example`;
  const { name, country, born, about = "", languages = [], skills = [], referredBy } = life;
  const id = await addUser(seed, {
    name,
    nickname,
    email,
    country,
    birthDate: new Date(born),
    password: DEMO_PASSWORD,
  });
  if (referredBy) await transaction((tx) => attribute(tx, id, referredBy));
  const role = roles[nickname];
  if (role) await setRole(seed, { email, role });
  await db.profile.update({ where: { userId: id }, data: { about, languages, skills } });
  const { actor } = await findPerson(db, id);
  if (account?.appKey) await equip(actor, account.appKey);
  return actor;
}

/** Turns on a person's second factor; the demo's authenticator knows the keys of its accounts only. */
export async function equip(person: UserActor, appKey = newSecret()): Promise<void> {
  await secretToEnrol(person, appKey);
  await enableSecondFactor(person, { code: codeAt(appKey, now()) });
}

/** The person as somebody who has just shown their second factor. */
export function proven(person: UserActor): UserActor {
  return { ...person, steppedUpUntil: later(now(), HOUR_MS) };
}
