import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

/** Tests with a real PostgreSQL: one server for the run, one database per file. */
function withDatabase(name: string, testTimeout = 30_000) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      globalSetup: "./tests/support/database-server.ts",
      setupFiles: "./tests/support/database-setup.ts",
      testTimeout,
      hookTimeout: 60_000,
    },
  };
}

export default defineConfig({
  resolve: {
    alias: { "@": root, "server-only": path.join(root, "tests/support/server-only.ts") },
  },
  test: {
    environment: "node",
    // next-auth imports "next/server" without an extension, which only a bundler resolves.
    server: { deps: { inline: ["next-auth"] } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}", "tests/*.test.ts"],
          setupFiles: "./tests/support/environment.ts",
        },
      },
      withDatabase("integration"),
      withDatabase("functions"),
      withDatabase("api"),
      withDatabase("races", 180_000),
    ],
  },
});
