import { once } from "node:events";
import { disconnect, pool } from "@/lib/platform/db";

/** The other side of `contest`: connects, says it is ready, waits for the signal, acts, prints the outcome. */
export async function takePart<Argument>(act: (argument: Argument) => Promise<unknown>): Promise<void> {
  const argument = JSON.parse(process.argv[2] ?? "null") as Argument;
  await pool.query("select 1");
  console.log("ready");
  await once(process.stdin, "data");
  const outcome = await act(argument);
  console.log(JSON.stringify(outcome));
  await disconnect();
}

/** How each of several simultaneous calls ended: "ok", or the code of the error it was refused with. */
export async function codes(calls: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(calls);
  return settled.map((result) =>
    result.status === "fulfilled"
      ? "ok"
      : ((result.reason as { code?: string }).code ?? String(result.reason)),
  );
}
