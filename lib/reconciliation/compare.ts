import { kindOf, type Movement, type Posting } from "./movements";

/** One movement with both its sides, as far as they exist. */
export interface Pair {
  movements: Movement[];
  postings: Posting[];
  stripeMicros: bigint;
  ledgerMicros: bigint;
}

/** What a day of one kind moved, both sides beside each other. */
export interface DayLine {
  day: Date;
  kind: ReturnType<typeof kindOfPair>;
  stripeMicros: bigint;
  ledgerMicros: bigint;
  feeMicros: bigint;
}

export interface Comparison {
  days: DayLine[];
  /** Pairs whose sides differ, and had the time to become the same. */
  wrong: Pair[];
  /** By how much those differ that had not: Stripe less ledger. */
  underWayMicros: bigint;
}

export interface Window {
  start: Date;
  /** What is younger may still be on its way. */
  settledBefore: Date;
}

/**
 * Puts each movement at Stripe beside the postings of it. Differences of one payment that cancel each other are none:
 * a payment we never credited and its full refund, or a refund that Stripe never made and we gave back.
 */
export function compare(movements: Movement[], postings: Posting[], window: Window): Comparison {
  const pairs = pairUp(movements, postings).filter((pair) => since(pair) >= window.start);
  const differing = grouped(pairs.filter(differs), paymentOf).filter(
    (group) => sum(group.map(gapOf)) !== 0n || group.some(isForeign),
  );
  const underWay = differing.filter((group) => group.some((pair) => isUnderWay(pair, window)));
  return {
    days: daysOf(pairs),
    wrong: differing.filter((group) => !underWay.includes(group)).flat(),
    underWayMicros: sum(underWay.flat().map(gapOf)),
  };
}

function pairUp(movements: Movement[], postings: Posting[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const movement of movements) pairFor(pairs, movement).movements.push(movement);
  for (const posting of postings) pairFor(pairs, posting).postings.push(posting);
  for (const pair of pairs.values()) {
    pair.stripeMicros = sum(pair.movements.map(({ amountMicros }) => amountMicros));
    pair.ledgerMicros = sum(pair.postings.map(({ amountMicros }) => amountMicros));
  }
  return [...pairs.values()];
}

function pairFor(pairs: Map<string, Pair>, { category, stripeId }: Movement | Posting): Pair {
  const key = `${category}:${stripeId}`;
  const pair = pairs.get(key) ?? { movements: [], postings: [], stripeMicros: 0n, ledgerMicros: 0n };
  pairs.set(key, pair);
  return pair;
}

/** A pair belongs to the day Stripe moved it; without that, to the day we did. */
function since({ movements, postings }: Pair): Date {
  const [first] = movements.length > 0 ? movements : postings;
  return (first as Movement | Posting).at;
}

// Corrections of the books are counted in the totals and have no counterpart to differ from.
const differs = (pair: Pair) =>
  kindOfPair(pair) !== "OTHER" && (pair.stripeMicros !== pair.ledgerMicros || isForeign(pair));

const isForeign = ({ movements }: Pair) => movements.some(({ foreign }) => foreign !== null);

function paymentOf({ movements, postings }: Pair): string {
  const [any] = [...movements, ...postings];
  return any?.paymentId ?? any?.stripeId ?? "";
}

function grouped(pairs: Pair[], keyOf: (pair: Pair) => string): Pair[][] {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const group = groups.get(keyOf(pair)) ?? [];
    group.push(pair);
    groups.set(keyOf(pair), group);
  }
  return [...groups.values()];
}

function isUnderWay({ movements, postings }: Pair, { settledBefore }: Window): boolean {
  return (
    [...movements, ...postings].some(({ at }) => at >= settledBefore) || postings.some(({ waits }) => waits)
  );
}

export function kindOfPair({ movements, postings }: Pair) {
  const category = movements[0]?.category ?? postings[0]?.category;
  return category ? kindOf[category] : "OTHER";
}

/** By how much more Stripe has than we. */
export const gapOf = (pair: Pair) => pair.stripeMicros - pair.ledgerMicros;

function daysOf(pairs: Pair[]): DayLine[] {
  const groups = grouped(pairs, (pair) => `${dayOf(pair)} ${kindOfPair(pair)}`);
  return groups.map((group) => ({
    day: new Date(`${dayOf(group[0] as Pair)}T00:00:00Z`),
    kind: kindOfPair(group[0] as Pair),
    stripeMicros: sum(group.map(({ stripeMicros }) => stripeMicros)),
    ledgerMicros: sum(group.map(({ ledgerMicros }) => ledgerMicros)),
    feeMicros: sum(group.flatMap(({ movements }) => movements.map(({ feeMicros }) => feeMicros))),
  }));
}

const dayOf = (pair: Pair) => since(pair).toISOString().slice(0, 10);

export const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
