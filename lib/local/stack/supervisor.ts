import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT, TETHER } from "./places";

export interface ChildOptions {
  name: string;
  /** What Node runs: options, file, arguments. */
  args: string[];
  environment: NodeJS.ProcessEnv;
  /** Where the output goes; without a file, to the terminal. */
  logFile?: string;
  /** Written to the child's stdin, which then stays open. */
  input?: string;
}

interface Part {
  name: string;
  stop(): Promise<void>;
}

const PATIENCE_MS = 10_000;

/** Runs the parts of a stack: stops them in reverse order, and all of them when one ends by itself. */
export class Supervisor {
  private readonly parts: Part[] = [];
  private readonly cancelled = new AbortController();
  private stopping: Promise<void> | null = null;

  /** `onCrash` hears the reason when a part ends by itself, after everything else has been stopped. */
  constructor(private readonly onCrash: (reason: string) => void) {}

  /** Adds a part that is stopped before everything added earlier. */
  add(name: string, stop: () => Promise<void>): void {
    this.parts.push({ name, stop });
  }

  /** Starts a Node process that lives no longer than this one. */
  start(options: ChildOptions): ChildProcess {
    this.signal.throwIfAborted();
    const log = options.logFile ? openLog(options.logFile) : "inherit";
    const child = spawn(process.execPath, ["--import", TETHER, ...options.args], {
      cwd: ROOT,
      env: options.environment,
      stdio: ["pipe", log, log],
      // A group of its own, so that Ctrl-C reaches only this process, which then stops the children in order.
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    if (typeof log === "number") closeSync(log);
    child.stdin?.on("error", () => undefined);
    if (options.input) child.stdin?.write(options.input);
    const ended = new Promise<void>((resolve) => {
      child.on("exit", (code, signal) => {
        resolve();
        const tail = options.logFile ? `\nThe end of ${options.logFile}:\n${lastLines(options.logFile)}` : "";
        void this.fail(`${options.name} ended unexpectedly (${signal ?? `code ${code}`}).${tail}`);
      });
    });
    this.add(options.name, () => stopChild(child, ended));
    return child;
  }

  /** Aborted once everything is to end: what is still starting gives up. */
  get signal(): AbortSignal {
    return this.cancelled.signal;
  }

  /** Lets what is still starting give up, without stopping what runs. */
  cancel(): void {
    this.cancelled.abort();
  }

  /** Stops every part, the last started first. Safe to call twice. */
  stop(): Promise<void> {
    this.cancel();
    this.stopping ??= this.stopAll();
    return this.stopping;
  }

  /** A part has ended by itself: stops the others and reports why, unless everything is being stopped anyway. */
  async fail(reason: string): Promise<void> {
    if (this.signal.aborted) return;
    await this.stop();
    this.onCrash(reason);
  }

  private async stopAll(): Promise<void> {
    for (const part of this.parts.reverse()) {
      await part.stop().catch((error) => console.error(`${part.name}: ${(error as Error).message}`));
    }
  }
}

function openLog(file: string): number {
  mkdirSync(path.dirname(file), { recursive: true });
  return openSync(file, "w");
}

function lastLines(file: string): string {
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-20).join("\n");
}

async function stopChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  signal(child, "SIGTERM");
  const timer = setTimeout(() => signal(child, "SIGKILL"), PATIENCE_MS);
  await ended;
  clearTimeout(timer);
}

/** To the child's whole group, since a framework may have started helpers. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (process.platform === "win32") child.kill(name);
    else process.kill(-child.pid!, name);
  } catch {
    // It has just ended.
  }
}
