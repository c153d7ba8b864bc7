// Runs on a bare Node, before any dependency is there: only what Node itself brings.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const lockfile = path.join(root, "package-lock.json");
const installed = path.join(root, "node_modules", ".package-lock.json");
const marker = path.join(root, "node_modules", ".piecework-installed");
const OLDEST_NODE = [20, 19];

/** Ends the process with a sentence when this Node is too old, and installs the dependencies when they are missing or old. */
export function prepare() {
  checkNode();
  if (isInstalled()) return;
  console.log("Installing dependencies (a minute or two, once) …");
  // NODE_ENV=production would leave out what builds and tests need.
  const options = ["--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  if (!npm("ci", ...options) && !npm("install", ...options)) {
    fail(
      "The dependencies could not be installed; see npm's message above. Is the package registry reachable?",
    );
  }
  writeFileSync(marker, lockfileHash());
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(
    `Piecework needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}. Get it from https://nodejs.org.`,
  );
}

function isInstalled() {
  if (!existsSync(installed)) return false;
  if (existsSync(marker) && readFileSync(marker, "utf8") === lockfileHash()) return true;
  return statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs;
}

function lockfileHash() {
  return createHash("sha256").update(readFileSync(lockfile)).digest("hex");
}

function npm(...args) {
  const onWindows = process.platform === "win32";
  return spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: onWindows }).status === 0;
}

/** @param {string} sentence */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
