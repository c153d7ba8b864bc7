import fc from "fast-check";
import type { Machine } from "../machine";
import type { Person, World } from "../model/world";

/** What PostgreSQL answered, and what the model did. */
export type Answers = [actual: unknown, expected: unknown];

/** One random thing that happens. `run` does it to both; null when there is nothing yet it could happen to. */
export interface Operation {
  /** What happens, in words: a history that fails is printed as these. */
  toString(): string;
  run(machine: Machine): Promise<Answers | null>;
}

export interface Weighted {
  weight: number;
  arbitrary: fc.Arbitrary<Operation>;
}

const index = fc.nat({ max: 1_000_000 });
/** So many of the last ones are taken from, whatever has become of them. */
const ANY = 2;

/** Something that happens to one of those, with a random value. */
export function to<T, V>(
  weight: number,
  name: string,
  those: (world: World) => T[],
  values: fc.Arbitrary<V>,
  run: (machine: Machine, one: T, value: V) => Promise<Answers | null>,
): Weighted {
  const arbitrary = fc.record({ n: index, value: values }).map(({ n, value }) => ({
    toString: () => (value === null ? name : `${name} ${fc.stringify(value)}`),
    run: async (machine: Machine) => {
      const list = those(machine.world);
      const one = list[n % list.length];
      return one === undefined ? null : run(machine, one, value);
    },
  }));
  return { weight, arbitrary };
}

export const nothing = fc.constant(null);

/** Those to which something can still happen, and a few others, for which it is too early or too late. */
export function mostly<T>(all: T[], isLive: (one: T) => boolean): T[] {
  return [...all.filter(isLive), ...all.slice(-ANY)];
}

/** Seldom that value, else null. */
export const seldom = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 7, arbitrary: nothing }, { weight: 1, arbitrary: value });
export const person = fc.nat({ max: 5 });
export const people = ({ people }: World): Person[] => people;

/** Whole cents, in micro-dollars. */
export const cents = (min: number, max: number) =>
  fc.integer({ min, max }).map((amount) => BigInt(amount) * 10_000n);

/** What a filter or a random index has found before. */
export function at<T>(list: T[], n: number): T {
  const found = list[n];
  if (found === undefined) throw new RangeError(`nothing at ${n}`);
  return found;
}
