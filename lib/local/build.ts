import { execFileSync } from "node:child_process";
import { markBuilt, sourcesHash } from "./stack/build";
import { childEnvironment } from "./stack/environment";
import { PROGRAMS, ROOT } from "./stack/places";

/** `npm run build`: the production build, remembered so that a start does not build again. It needs no variable. */
function main(): void {
  const hash = sourcesHash();
  for (const step of [
    [PROGRAMS.prisma, "generate"],
    [PROGRAMS.next, "build"],
  ]) {
    const env = { ...childEnvironment({}), NODE_ENV: "production" as const };
    execFileSync(process.execPath, step, { cwd: ROOT, env, stdio: "inherit" });
  }
  markBuilt(hash);
}

try {
  main();
} catch (error) {
  // What failed has said why on the terminal.
  process.exit((error as { status?: number }).status ?? 1);
}
