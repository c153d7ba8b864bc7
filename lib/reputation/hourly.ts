import { MICROS_PER_CENT, MICROS_PER_DOLLAR, type Micros } from "@/lib/core/money";

/** What a job pays per hour of work, and where the number comes from. */
export interface Hourly {
  /** Rounded down to about two digits. */
  micros: Micros;
  /** The tasks it was measured on; null for the employer's own estimate. */
  measuredOn: number | null;
}

/** What the measurement of a job knows; null where it was never measured. */
interface Pace {
  timed: number | null;
  medianSeconds: number | null;
}

/**
 * The pay per hour of a job: by the median time of its tasks from `minTasks` on, before that by the minutes its
 * employer thinks it takes.
 */
export function hourlyOf(
  job: { payMicros: Micros; minutesToComplete: number },
  pace: Pace | null,
  minTasks: number,
): Hourly {
  if (pace?.timed && pace.medianSeconds && pace.timed >= minTasks) {
    return { micros: roundHourly(perHour(job.payMicros, pace.medianSeconds)), measuredOn: pace.timed };
  }
  return { micros: roundHourly(perHour(job.payMicros, job.minutesToComplete * 60)), measuredOn: null };
}

/** Pay for so many seconds of work as pay per hour. */
export function perHour(micros: Micros, seconds: number): Micros {
  return (micros * 3_600n) / BigInt(Math.max(1, seconds));
}

/**
 * An estimate must not look exact nor promise too much: rounded down to cents below $1, to ten cents below $10, to
 * dollars above. Less than a cent stays as it is, to be shown as nothing but what it is.
 */
export function roundHourly(micros: Micros): Micros {
  if (micros < MICROS_PER_CENT) return micros;
  const step =
    micros < MICROS_PER_DOLLAR
      ? MICROS_PER_CENT
      : micros < 10n * MICROS_PER_DOLLAR
        ? 10n * MICROS_PER_CENT
        : MICROS_PER_DOLLAR;
  return micros - (micros % step);
}
