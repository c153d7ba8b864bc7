import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * One JSON document on disk. It is written beside its place and renamed, so a crash leaves the old or the new
 * one, never half of either; calls to `save` that come while a write is waiting share that write.
 */
export class StateFile {
  private running: Promise<void> = Promise.resolve();
  private waiting: Promise<void> | null = null;

  constructor(
    private readonly file: string,
    private readonly snapshot: () => unknown,
  ) {}

  /** What was saved last, or null on first use. */
  async load(): Promise<unknown> {
    try {
      return JSON.parse(await readFile(this.file, "utf8"));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
      throw error;
    }
  }

  /** Resolves once everything changed before this call is on disk. */
  save(): Promise<void> {
    this.waiting ??= this.running.then(() => {
      this.waiting = null;
      return this.write();
    });
    const result = this.waiting;
    this.running = result.catch(() => {});
    return result;
  }

  private async write(): Promise<void> {
    const draft = `${this.file}.new`;
    await mkdir(path.dirname(this.file), { recursive: true });
    await writeFile(draft, JSON.stringify(this.snapshot()));
    await rename(draft, this.file);
  }
}

/** The state as plain JSON: each table as the list of its rows. */
export function toSnapshot(state: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(state).map(([name, part]) => [name, part instanceof Map ? [...part.values()] : part]),
  );
}
