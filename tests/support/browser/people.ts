import type { Page } from "@playwright/test";
import type { UserActor } from "@/lib/core/actor";
import { DAY_MS, later } from "@/lib/core/time";
import { now, setClock } from "@/lib/platform/clock";
import { givePersonal } from "@/lib/verification/give-personal";
import { createUser, type NewUser, type TestUser } from "../factories";

export interface TypedPerson {
  name: string;
  day: string;
  month: string;
  year: string;
  street: string;
  city: string;
}

/** As the people of the factories signed up. */
export const TEST_PERSON: TypedPerson = {
  name: "Test Person",
  day: "17",
  month: "5",
  year: "1990",
  street: "1 Test Street",
  city: "Testville",
};

/** As `signUp` signs people up. */
export const SIGNED_UP_PERSON: TypedPerson = {
  ...TEST_PERSON,
  name: "Robin Example",
  day: "15",
  month: "6",
};

/** Types the personal information of the verification. */
export async function typePersonal(page: Page, person: TypedPerson): Promise<void> {
  await page.getByLabel("Legal name").fill(person.name);
  await page.getByLabel("Day", { exact: true }).fill(person.day);
  await page.getByLabel("Month", { exact: true }).fill(person.month);
  await page.getByLabel("Year", { exact: true }).fill(person.year);
  await page.getByLabel("Street and number").fill(person.street);
  await page.getByLabel("City").fill(person.city);
}

/** Says who a person of the factories is, which the first deposit and the first withdrawal ask for. */
export async function sayWho(user: UserActor): Promise<void> {
  const { name, day, month, year, street, city } = TEST_PERSON;
  const birthDate = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  const address = { street, postalCode: "10001", city, country: user.country };
  await givePersonal(user, { name, birthDate, address });
}

/** A person who earned their money long enough ago for it to leave. */
export async function createEarner(user: NewUser): Promise<TestUser> {
  const before = later(now(), -30 * DAY_MS);
  setClock({ now: () => before });
  return createUser(user).finally(() => setClock());
}
