import path from "node:path";

/** Reads `.env`, if there is one, without changing what is already set. */
export function loadDotenv(): void {
  try {
    process.loadEnvFile(path.resolve(import.meta.dirname, "../../../.env"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
