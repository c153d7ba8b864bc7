/** Where the product reads the time. Tests put a still or a moved clock in its place. */
export interface Clock {
  now(): Date;
}

const systemClock: Clock = { now: () => new Date() };

let clock: Clock = systemClock;

/** The current instant. Nothing else in the product asks the system for the time of a business event. */
export function now(): Date {
  return clock.now();
}

/** Replaces the clock of this process; without an argument the system's clock is back. */
export function setClock(next: Clock = systemClock): void {
  clock = next;
}
