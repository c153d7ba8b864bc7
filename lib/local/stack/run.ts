import { spawn } from "node:child_process";
import { ROOT } from "./places";

/** Runs a Node program to its end; throws its output when it fails. */
export async function run(what: string, args: string[], environment: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`${what} failed:\n${output.trim().split("\n").slice(-60).join("\n")}`);
  return output;
}
