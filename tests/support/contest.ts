import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";

const contestants = path.join(import.meta.dirname, "../races/contestants");

/**
 * Runs `script` once per argument, each in an operating-system process of its own with its own connections. All load
 * first and are let go together. Returns what each of them printed last, as JSON.
 */
export async function contest<Outcome>(script: string, perProcess: unknown[]): Promise<Outcome[]> {
  const started = perProcess.map((argument) => start<Outcome>(script, argument));
  await Promise.all(started.map(({ ready }) => ready));
  for (const { go } of started) go();
  return Promise.all(started.map(({ outcome }) => outcome));
}

function start<Outcome>(script: string, argument: unknown) {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", path.join(contestants, script), JSON.stringify(argument)],
    {
      stdio: ["pipe", "pipe", "inherit"],
      env: process.env,
    },
  );
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  const ready = new Promise<void>((resolve) => {
    reader.on("line", (text) => {
      if (text === "ready") resolve();
      else lines.push(text);
    });
    child.on("exit", () => resolve());
  });
  const outcome = new Promise<Outcome>((resolve, reject) => {
    child.on("close", (code) => {
      const last = lines.at(-1);
      if (code === 0 && last) resolve(JSON.parse(last) as Outcome);
      else reject(new Error(`${script} ended with ${code}`));
    });
  });
  return { ready, outcome, go: () => child.stdin.end("go\n") };
}
