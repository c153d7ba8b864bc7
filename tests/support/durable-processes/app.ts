import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { hostHttp } from "@/lib/local/http-host";
import { createClient, createDoor } from "../durable";

// An app with one function that leaves a trace of everything it does, as a process of its own, to be killed.
const port = Number(process.env.APP_PORT);
const client = createClient(`http://localhost:${process.env.SERVER_PORT}/inngest`);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });

const trace = (run: unknown, what: string) =>
  pool.query("insert into durable_trace (run, what) values ($1, $2)", [run, what]);

const traced = client.createFunction(
  { id: "traced", triggers: [{ event: "t/traced" }] },
  async ({ event, step }) => {
    const { run, sleepMs } = event.data as { run: number; sleepMs: number };
    await step.run("first", () => trace(run, "first").then(() => null));
    await step.sleep("pause", `${sleepMs}ms`);
    await step.run("slow", async () => {
      await trace(run, "slow started");
      await sleep(600);
      await trace(run, "slow");
    });
    await step.run("last", () => trace(run, "last").then(() => null));
  },
);

await hostHttp(port, createDoor(client, [traced], `http://localhost:${port}`));
console.info("ready");
