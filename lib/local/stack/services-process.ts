import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { ServicesOptions } from "../services";
import { ROOT } from "./places";
import type { Supervisor } from "./supervisor";

const START_LIMIT_MS = 60_000;

/** Starts the stand-ins in a process of their own and resolves once they answer. */
export async function startServices(
  supervisor: Supervisor,
  options: ServicesOptions,
  environment: NodeJS.ProcessEnv,
  logFile?: string,
): Promise<void> {
  if (!Object.values(options.standIns).some(Boolean)) return;
  supervisor.start({
    name: "The stand-ins",
    args: ["--import", "tsx", path.join(ROOT, "lib/local/services.ts")],
    environment: { ...environment, LOCAL_SERVICES: JSON.stringify(options) },
    logFile,
  });
  const limit = Date.now() + START_LIMIT_MS;
  while (!(await answers(`http://localhost:${options.port}/`))) {
    supervisor.signal.throwIfAborted();
    if (Date.now() > limit) throw new Error("The stand-ins did not start within a minute.");
    await sleep(100);
  }
}

async function answers(address: string): Promise<boolean> {
  return fetch(address, { signal: AbortSignal.timeout(5_000) })
    .then((response) => response.ok)
    .catch(() => false);
}
