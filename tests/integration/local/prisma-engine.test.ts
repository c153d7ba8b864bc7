import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { cp, mkdir } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROGRAMS, ROOT } from "@/lib/local/stack/places";
import { rows } from "../../support/database";

let project: string;

beforeAll(async () => {
  // Beside the real project, so that its packages are found.
  project = mkdtempSync(path.join(ROOT, ".data-prisma-test-"));
  await mkdir(path.join(project, "prisma/models"), { recursive: true });
  await cp(path.join(ROOT, "prisma/schema.prisma"), path.join(project, "prisma/schema.prisma"));
  await cp(path.join(ROOT, "prisma.config.ts"), path.join(project, "prisma.config.ts"));
  symlinkSync(path.join(ROOT, "lib"), path.join(project, "lib"));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Runs Prisma's CLI and returns its exit code and output. */
async function prisma(folder: string, ...args: string[]): Promise<{ code: number; output: string }> {
  const options = { cwd: folder, env: { ...process.env } };
  return promisify(execFile)(process.execPath, [PROGRAMS.prisma, ...args], options).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    (error) => ({ code: error.code as number, output: `${error.stdout}${error.stderr}` }),
  );
}

test("the migrations make every table and column that the models describe", async () => {
  const { code, output } = await prisma(
    ROOT,
    "migrate",
    "diff",
    "--from-migrations",
    "prisma/migrations",
    "--to-schema",
    "prisma",
  );
  expect(code, output).toBe(0);
  // What the migrations have beyond the models is written in SQL on purpose; the other direction would be a forgotten migration.
  expect(output).not.toContain("[+]");
});

test("comparing leaves nothing behind on the server", async () => {
  expect(await rows("select datname from pg_database where datname like 'piecework_shadow_%'")).toEqual([]);
});

test("a model becomes a migration file, and a changed one a difference with its SQL", async () => {
  writeFileSync(path.join(project, "prisma/models/thing.prisma"), "model Thing {\n  id String @id\n}\n");
  const { code, output } = await prisma(
    project,
    "migrate",
    "diff",
    "--from-empty",
    "--to-schema",
    "prisma",
    "--script",
  );
  expect(code).toBe(0);
  expect(output).toContain('CREATE TABLE "Thing"');
});

test("a wrong model is refused with the place of the mistake", async () => {
  writeFileSync(path.join(project, "prisma/models/thing.prisma"), "model Thing {\n  id Strin @id\n}\n");
  const { code, output } = await prisma(
    project,
    "migrate",
    "diff",
    "--from-empty",
    "--to-schema",
    "prisma",
    "--script",
  );
  expect(code).not.toBe(0);
  expect(output).toContain("Strin");
});
