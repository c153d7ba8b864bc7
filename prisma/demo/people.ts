import { systemActor, type UserActor } from "@/lib/core/actor";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { enableSecondFactor } from "@/lib/second-factor/enable";
import { secretToEnrol } from "@/lib/second-factor/secret-to-enrol";
import { codeAt } from "@/lib/second-factor/totp";
import { addUser } from "@/lib/users/add";
import { findPerson } from "@/lib/users/queries";
import { setRole } from "@/lib/users/set-role";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "./accounts";
import { daysAgo } from "./clock";

const seed = systemActor("seed");

const roles: Record<string, "MODERATOR" | "FINANCE" | "ADMIN"> = {
  mona: "MODERATOR",
  finn: "FINANCE",
  ada: "ADMIN",
};

/** Who the demo accounts are, and the other people they meet. */
const lives: Record<
  string,
  {
    name: string;
    country: string;
    born: string;
    joinedDaysAgo: number;
    about?: string;
    languages?: string[];
    skills?: string[];
  }
> = {
  wendy: {
    name: "Wendy Adeyemi",
    country: "NG",
    born: "1996-03-14",
    joinedDaysAgo: 58,
    about: "I proofread, translate Yoruba and label images. Quick answers, careful work.",
    languages: ["en", "yo"],
    skills: ["Proofreading", "Image labelling"],
  },
  emil: {
    name: "Emil Larsson",
    country: "SE",
    born: "1984-11-02",
    joinedDaysAgo: 61,
    about: "I run a small catalogue of second-hand bookshops and need many small facts checked.",
    languages: ["sv", "en"],
  },
  mona: { name: "Mona Haddad", country: "LB", born: "1990-06-21", joinedDaysAgo: 62 },
  finn: { name: "Finn O'Brien", country: "IE", born: "1988-01-09", joinedDaysAgo: 62 },
  ada: { name: "Ada Okafor", country: "GB", born: "1979-12-10", joinedDaysAgo: 62 },
  priya: {
    name: "Priya Raman",
    country: "IN",
    born: "1992-08-30",
    joinedDaysAgo: 55,
    about: "Product tester for a family of small apps.",
    languages: ["ta", "en"],
  },
  tomas: {
    name: "Tomás Vega",
    country: "MX",
    born: "1987-04-17",
    joinedDaysAgo: 50,
    about: "I make maps for cyclists.",
    languages: ["es", "en"],
  },
  joon: { name: "Joon Park", country: "KR", born: "1998-10-05", joinedDaysAgo: 47 },
  lena: { name: "Lena Fischer", country: "DE", born: "1995-02-11", joinedDaysAgo: 44 },
  omar: { name: "Omar Haddou", country: "MA", born: "1993-07-23", joinedDaysAgo: 39 },
  grace: { name: "Grace Mwangi", country: "KE", born: "1999-05-02", joinedDaysAgo: 33 },
  pavel: { name: "Pavel Novák", country: "CZ", born: "1986-09-19", joinedDaysAgo: 30 },
  sofia: { name: "Sofia Rossi", country: "IT", born: "2001-01-28", joinedDaysAgo: 21 },
};

/** Makes every person of the demo, by nickname. */
export async function makePeople(): Promise<Map<string, UserActor>> {
  const people = new Map<string, UserActor>();
  for (const [nickname, life] of Object.entries(lives)) {
    daysAgo(life.joinedDaysAgo);
    const account = DEMO_ACCOUNTS.find((one) => one.nickname === nickname);
    const email = account?.email ?? `${nickname}@people.piecework.example`;
    const { name, country, born } = life;
    const id = await addUser(seed, {
      name,
      nickname,
      email,
      country,
      birthDate: new Date(born),
      password: DEMO_PASSWORD,
    });
    const role = roles[nickname];
    if (role) await setRole(seed, { email, role });
    const { about = "", languages = [], skills = [] } = life;
    await db.profile.update({ where: { userId: id }, data: { about, languages, skills } });
    const { actor } = await findPerson(db, id);
    if (account?.appKey) await equip(actor, account.appKey);
    people.set(nickname, actor);
  }
  return people;
}

/** Turns on the second factor of a person whose key the demo's authenticator knows. */
async function equip(person: UserActor, appKey: string): Promise<void> {
  await secretToEnrol(person, appKey);
  await enableSecondFactor(person, { code: codeAt(appKey, now()) });
}
