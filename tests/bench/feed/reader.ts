import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

/** A statement as the driver gets it. */
export interface Statement {
  text: string;
  values: unknown[];
}

export type FeedRequest = { name: string; calls: number } | { name: string };
export type FeedAnswer = { times: number[] } | { statement: Statement };

/** A process in which the product reads the feed of one database. */
export interface Reader {
  /** Milliseconds that each of so many calls of the product's function took. */
  times(name: string, calls: number): Promise<number[]>;
  /** What that call sends to the database. */
  statement(name: string): Promise<Statement>;
  stop(): void;
}

/** Starts the process for the database behind `url`. */
export async function startReader(url: string): Promise<Reader> {
  const file = path.resolve(import.meta.dirname, "../processes/feed.ts");
  const child = fork(file, [url], { serialization: "advanced" });
  const failed = once(child, "exit").then(([code]) => {
    throw new Error(`the feed's process ended with ${code}`);
  });
  const next = () => Promise.race([once(child, "message"), failed]) as Promise<[unknown]>;
  failed.catch(() => undefined);
  await next();
  async function ask<Answer extends FeedAnswer>(request: FeedRequest): Promise<Answer> {
    child.send(request);
    const [answer] = await next();
    return answer as Answer;
  }
  return {
    times: async (name, calls) => (await ask<{ times: number[] }>({ name, calls })).times,
    statement: async (name) => (await ask<{ statement: Statement }>({ name })).statement,
    stop: () => child.kill(),
  };
}
