import { giveMoneyBack, takeMoney } from "./debts";
import { type Claim, type Deposit, restOf } from "./deposits";
import { least, type World } from "./world";

const TO_CLAIM: Record<Claim["status"], Claim["status"][]> = {
  WARNING: ["OPEN", "CLOSED"],
  OPEN: ["WON", "LOST"],
  LOST: ["WON"],
  WON: [],
  CLOSED: [],
};

export const isActive = ({ status }: Claim) => status === "OPEN" || status === "LOST";

/** Takes for the claims that are open or lost what nothing has covered yet. */
export function coverClaims(world: World, deposit: Deposit): void {
  for (const claim of deposit.claims.filter(isActive)) {
    const more = least(claim.amount - claim.taken, restOf(deposit));
    if (more <= 0n) continue;
    claim.taken += more;
    takeMoney(world, deposit.owner, more);
  }
}

/** A bank begins a claim, in whatever state we hear of it first. */
export function claim(
  world: World,
  begun: Pick<Claim, "id" | "deposit" | "amount">,
  told: Claim["status"],
): boolean {
  const status = told === "WARNING" || told === "CLOSED" ? "WARNING" : "OPEN";
  const made: Claim = { ...begun, taken: 0n, status };
  begun.deposit.claims.push(made);
  begun.deposit.claims.sort((a, b) => (a.id < b.id ? -1 : 1));
  coverClaims(world, begun.deposit);
  tellClaim(world, made, told);
  return true;
}

export function tellClaim(world: World, known: Claim, status: Claim["status"]): boolean {
  if (!TO_CLAIM[known.status].includes(status)) return false;
  known.status = status;
  if (status === "WON") {
    const { taken } = known;
    known.taken = 0n;
    giveMoneyBack(world, known.deposit.owner, taken);
  }
  coverClaims(world, known.deposit);
  return true;
}
