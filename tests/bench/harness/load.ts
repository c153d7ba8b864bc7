import pg from "pg";

/** How many connections work at once, unless a case says otherwise. */
export const CLIENTS = 8;

/** Sends one operation on a connection. `index` counts the operations of a run from 0. */
export type Operation = (client: pg.Client, index: number) => Promise<unknown>;

/** Open connections that share a run's operations between them. */
export interface Load {
  /** Runs that many operations, each connection taking the next one as soon as it is free; returns how many. */
  drive(operations: number, operation: Operation): Promise<number>;
  close(): Promise<void>;
}

/** Opens the connections and prepares each with `session`, for example with the role the product runs as. */
export async function openLoad(url: string, session = "", clients = CLIENTS): Promise<Load> {
  const connections = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      if (session) await client.query(session);
      return client;
    }),
  );
  return {
    async drive(operations, operation) {
      let next = 0;
      const work = async (client: pg.Client) => {
        while (next < operations) await operation(client, next++);
      };
      await Promise.all(connections.map(work));
      return operations;
    },
    async close() {
      await Promise.all(connections.map((client) => client.end()));
    },
  };
}
