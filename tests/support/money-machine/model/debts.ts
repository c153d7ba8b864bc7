import { least, type Person, type World } from "./world";

/** Sends money back to the card: from the Wallet as far as it goes, the rest is owed. */
export function takeMoney(world: World, person: Person, amount: bigint): void {
  const fromWallet = least(person.wallet, amount);
  person.wallet -= fromWallet;
  person.owes += amount - fromWallet;
  world.platform.stripe += amount;
}

/** The reverse: what is owed is paid first. */
export function giveMoneyBack(world: World, person: Person, amount: bigint): void {
  const toDebt = least(person.owes, amount);
  person.owes -= toDebt;
  person.wallet += amount - toDebt;
  world.platform.stripe -= amount;
}

/** Pays what the person owes, as far as it goes. */
export function payDebt(person: Person, from: "wallet" | "earned"): bigint {
  const paid = least(person.owes, person[from]);
  person.owes -= paid;
  person[from] -= paid;
  return paid;
}

/** Everybody's, out of the Wallet. Returns how many paid. */
export function settleDebts({ people }: World): number {
  return people.filter((person) => payDebt(person, "wallet") > 0n).length;
}
