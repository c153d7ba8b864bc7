import type { Micros } from "@/lib/core/money";
import type { SuccessRate } from "@/lib/reputation/success-rate";
import type { Settings } from "@/lib/settings/definitions";

/** Met; time alone brings it, at a known instant; work brings it; or the person has to do something. */
export type GateState = "MET" | "WAITS" | "NOT_YET" | "NEEDS_YOU";

/** One thing a withdrawal needs. */
export interface Gate {
  id: "money" | "first" | "success" | "identity" | "second-factor" | "method" | "holds" | "other";
  title: string;
  state: GateState;
  /** How it stands and what to do, as sentences. */
  text: string;
  /** For what waits: until when. */
  until?: Date;
  /** Where to do it. */
  link?: { href: string; label: string };
}

/** All that the gates depend on, of one person at one moment. */
export interface ReadinessFacts {
  at: Date;
  withdrawableMicros: Micros;
  earnedMicros: Micros;
  /** When enough of Earned is old enough, if that is a matter of time alone. */
  enoughAt: Date | null;
  firstEarnedAt: Date | null;
  success: SuccessRate;
  tier: number;
  tierNeeded: number;
  secondFactor: boolean;
  /** Of the methods: whether there is any, one that is confirmed, and from when the first of those can be used. */
  hasMethod: boolean;
  methodUsableFrom: Date | null;
  /** Until then nothing is paid, because a method was added. */
  pausedUntil: Date | null;
  holds: { reason: string; reviewDueAt: Date }[];
  debtMicros: Micros;
  open: { id: string; amountMicros: Micros } | null;
}

/** How one gate stands for somebody of whom these are the facts. */
export type Judge = (facts: ReadinessFacts, settings: Settings) => Omit<Gate, "id" | "title">;
