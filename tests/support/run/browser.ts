import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { execute } from "./command";

const KNOWN_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Finds a Chromium on this machine, or installs one; null when neither works. */
export async function findBrowser(): Promise<string | null> {
  const found = installed();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing Chromium with apt-get …");
    const wait = ["-o", "DPkg::Lock::Timeout=120"];
    const quiet = { DEBIAN_FRONTEND: "noninteractive" };
    await execute("apt-get", [...wait, "-qq", "update"], quiet);
    await execute(
      "apt-get",
      [...wait, "-qq", "install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"],
      quiet,
    );
    const fromApt = installed();
    if (fromApt) return fromApt;
  }
  console.log("Installing Chromium with Playwright …");
  await execute("npx", ["playwright", "install", "chromium"]);
  return installed();
}

function installed(): string | null {
  const wanted = process.env.CHROMIUM_PATH;
  const candidates = [...(wanted ? [wanted] : []), ...KNOWN_PLACES, chromium.executablePath()];
  return candidates.find(runs) ?? null;
}

/** Some systems have a script in Chromium's place that only says how to get it. */
function runs(program: string): boolean {
  if (!existsSync(program)) return false;
  try {
    execFileSync(program, ["--version"], { stdio: "ignore", timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
