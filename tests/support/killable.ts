import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** An operating-system process of our own that can be killed without warning and started again. */
export class Killable {
  private child: ChildProcess | undefined;

  constructor(
    private readonly script: string,
    private readonly environment: Record<string, string>,
  ) {}

  /** Resolves when the script has printed "ready". */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ["--import", "tsx", this.script], {
      cwd: root,
      env: { ...process.env, ...this.environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.child = child;
    let output = "";
    await new Promise<void>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        output += chunk;
        if (output.includes("ready")) resolve();
      };
      child.stdout.on("data", read);
      child.stderr.on("data", read);
      child.once("exit", () => reject(new Error(`${this.script} ended:\n${output}`)));
    });
  }

  /** kill -9; resolves when the process is gone. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  }
}
