import { setTimeout as sleep } from "node:timers/promises";
import { PROGRAMS } from "./places";
import type { Supervisor } from "./supervisor";

const READY_LIMIT_MS = 120_000;

export interface SiteOptions {
  port: number;
  environment: NodeJS.ProcessEnv;
  dev: boolean;
  logFile?: string;
}

/** Starts Next.js and resolves once the site says it is ready. */
export async function startSite(supervisor: Supervisor, options: SiteOptions): Promise<void> {
  supervisor.start({
    name: "The site",
    args: [PROGRAMS.next, options.dev ? "dev" : "start", "--port", String(options.port)],
    environment: { ...options.environment, NODE_ENV: options.dev ? "development" : "production" },
    logFile: options.logFile,
  });
  const address = `http://localhost:${options.port}/api/health/ready`;
  const limit = Date.now() + READY_LIMIT_MS;
  for (;;) {
    const last = await ask(address);
    supervisor.signal.throwIfAborted();
    if (last === null) return;
    if (Date.now() > limit) throw new Error(`The site did not become ready in two minutes: ${last}`);
    await sleep(150);
  }
}

/** Null when ready, else the reason. */
async function ask(address: string): Promise<string | null> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(20_000) });
    return response.ok ? null : `${response.status} ${await response.text()}`;
  } catch (error) {
    return (error as Error).message;
  }
}
