import { spawn } from "node:child_process";
import { ROOT, TETHER } from "./places";

const SHOWN_LINES = 60;

/** Runs a Node program, which lives no longer than this process, to its end; throws its output when it fails, and ends it when `signal` aborts. */
export async function run(
  what: string,
  args: string[],
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const child = spawn(process.execPath, ["--import", TETHER, ...args], {
    cwd: ROOT,
    env: environment,
    stdio: ["pipe", "pipe", "pipe"],
    signal,
  });
  // An aborted child also reports an error; its exit code below says enough.
  child.on("error", () => undefined);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  if (code !== 0)
    throw new Error(`${what} failed:\n${output.trim().split("\n").slice(-SHOWN_LINES).join("\n")}`);
}
