import { spawn } from "node:child_process";
import { VARIABLE_NAMES } from "@/lib/platform/env-schema";
import { type Count, failed } from "./count";

const ROOT = `${import.meta.dirname}/../../..`;
const FOREIGN = /^(AUTH_|NEXTAUTH_|INNGEST_|STRIPE_|UPLOADTHING_|NODE_ENV$|CI_|PG[A-Z]+$)/;

/**
 * The shell's environment without anything that would change what is tested. The product's own variables are passed
 * empty, not removed, so that no `.env` file brings them back.
 */
export function cleanEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  const empty = VARIABLE_NAMES.map((name) => [name, ""]);
  return {
    ...Object.fromEntries(inherited),
    ...Object.fromEntries(empty),
    NEXT_TELEMETRY_DISABLED: "1",
    ...extra,
  };
}

/** Runs a program with its output on the terminal and returns its exit code. */
export function execute(
  program: string,
  args: string[],
  extra: Record<string, string> = {},
): Promise<number | null> {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: cleanEnvironment(extra),
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  return new Promise((resolve) => {
    child.on("error", (error) => {
      console.error(error.message);
      resolve(null);
    });
    child.on("exit", (code) => resolve(code));
  });
}

/** A check that passes or fails as a whole. */
export async function command(
  program: string,
  args: string[],
  extra?: Record<string, string>,
): Promise<Count> {
  const code = await execute(program, args, extra);
  if (code === 0) return { passed: 1, failed: 0, skipped: 0, reasons: [] };
  return failed(`\`${[program, ...args].join(" ")}\` ended with code ${code}.`);
}
