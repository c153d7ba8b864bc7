import { mkdirSync, rmSync } from "node:fs";
import { type Lock, takeLock } from "../lock";
import { lockFile, stackFile } from "./places";
import { Supervisor } from "./supervisor";

/** Ends the program with an explanation instead of a stack trace. */
export function fail(error: unknown): never {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

/**
 * Holds the folder's lock and runs `work` under a supervisor until Ctrl-C, SIGTERM or a crash, after which everything
 * has been stopped in order. `work` ends when the site is ready.
 */
export async function session(dataDir: string, work: (supervisor: Supervisor, lock: Lock) => Promise<void>) {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const attempt = await takeLock(lockFile(dataDir), "Piecework is already starting in this folder.");
  if (!attempt.taken) fail(attempt.message);
  const { lock } = attempt;
  const supervisor = new Supervisor((reason) => {
    leave();
    fail(reason);
  });

  function leave() {
    rmSync(stackFile(dataDir), { force: true });
    lock.release();
  }
  let working: Promise<void> = Promise.resolve();
  async function onSignal() {
    if (supervisor.signal.aborted) return;
    console.log("\nStopping …");
    supervisor.cancel();
    // What is being started right now still registers how it is stopped.
    await working.catch(() => undefined);
    await supervisor.stop();
    leave();
    process.exit(0);
  }
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, onSignal);

  // The lock's server alone would not keep this process alive.
  setInterval(() => undefined, 60_000);
  working = work(supervisor, lock);
  try {
    await working;
  } catch (error) {
    // While stopping, whatever was still starting is expected to fail.
    if (supervisor.signal.aborted) return;
    await supervisor.stop();
    leave();
    fail(error);
  }
}
