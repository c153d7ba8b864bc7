import { ownCpuSeconds, serverCpuSeconds } from "./cpu";

/** Something that is measured against the others of its case. */
export interface Contender {
  name: string;
  /** Does its work of one round and returns how many operations that were, and the seconds if the clock does not decide. */
  run(round: number): Promise<number | { operations: number; seconds: number }>;
}

/** What one contender did in one round. */
export interface Sample {
  opsPerSecond: number;
  /** CPU microseconds of the server for one operation; null where they cannot be read. */
  serverMicros: number | null;
  /** CPU microseconds of this process for one operation. */
  clientMicros: number;
}

/** The samples of each contender, by its name, one for each round. */
export type Samples = Map<string, Sample[]>;

/**
 * Runs all contenders once in each round, every round beginning with another one, so that whatever else the machine
 * does meets all of them alike. The first round only warms up.
 */
export async function interleave(contenders: Contender[], rounds: number, server: number): Promise<Samples> {
  const samples: Samples = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const contender = contenders[(round + turn) % contenders.length]!;
      const sample = await measure(contender, round, server);
      if (round > 0) samples.get(contender.name)!.push(sample);
    }
  }
  return samples;
}

async function measure(contender: Contender, round: number, server: number): Promise<Sample> {
  const before = { server: serverCpuSeconds(server), own: ownCpuSeconds(), at: performance.now() };
  const done = await contender.run(round);
  const elapsed = (performance.now() - before.at) / 1_000;
  const { operations, seconds } = typeof done === "number" ? { operations: done, seconds: elapsed } : done;
  const own = ownCpuSeconds() - before.own;
  const after = serverCpuSeconds(server);
  return {
    opsPerSecond: operations / seconds,
    serverMicros:
      after === null || before.server === null ? null : ((after - before.server) / operations) * 1e6,
    clientMicros: (own / operations) * 1e6,
  };
}
