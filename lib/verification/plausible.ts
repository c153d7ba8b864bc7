import type { PersonalInformation } from "./schema";

export interface AccountFacts {
  name: string;
  country: string;
  birthDate: Date;
}

/** What of the personal information is not as the account says, in words for the person; empty when all of it fits. */
export function differences(personal: PersonalInformation, account: AccountFacts): string[] {
  const found: string[] = [];
  if (!sharesAWord(personal.name, account.name)) found.push("the name");
  if (personal.birthDate !== account.birthDate.toISOString().slice(0, 10)) found.push("the birth date");
  if (personal.address.country !== account.country) found.push("the country");
  return found;
}

/** Names are written in many orders and with more or fewer parts; one they have in common is enough here. */
function sharesAWord(one: string, other: string): boolean {
  const words = new Set(wordsOf(other));
  return wordsOf(one).some((word) => words.has(word));
}

function wordsOf(name: string): string[] {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase("en");
  return plain.split(/[^\p{L}]+/u).filter((word) => word.length > 1);
}
