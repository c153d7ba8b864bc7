import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import net, { type AddressInfo } from "node:net";
import path from "node:path";

/**
 * A lock that a crash cannot leave behind. Its file names a port and a secret; who holds the lock answers that secret on
 * that port. A process id would not do: after a reboot or in a container, another process soon has the same one.
 */
export interface Lock {
  /** What whoever finds the lock taken is told. */
  tell(message: string): void;
  release(): void;
}

export type LockAttempt = { taken: true; lock: Lock } | { taken: false; message: string };

const ANSWER_LIMIT_MS = 2_000;

/** Takes the lock at `file`, or returns the message of the process that holds it. */
export async function takeLock(file: string, message = ""): Promise<LockAttempt> {
  mkdirSync(path.dirname(file), { recursive: true });
  const secret = randomUUID();
  let current = message;
  const server = net.createServer((socket) => {
    socket.on("error", () => undefined);
    socket.end(JSON.stringify({ secret, message: current }));
  });
  server.unref();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const content = JSON.stringify({ port: (server.address() as AddressInfo).port, secret });

  for (;;) {
    if (create(file, content)) break;
    const holder = read(file);
    const answer = holder ? await ask(holder) : null;
    if (answer !== null) {
      server.close();
      return { taken: false, message: answer };
    }
    discard(file, holder?.secret);
  }
  const lock: Lock = {
    tell(next) {
      current = next;
    },
    release() {
      if (read(file)?.secret === secret) rmSync(file, { force: true });
      server.close();
    },
  };
  return { taken: true, lock };
}

interface Holder {
  port: number;
  secret: string;
}

/** Writing aside and linking makes the file appear whole or not at all. */
function create(file: string, content: string): boolean {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, content);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return null;
  }
}

function ask(holder: Holder): Promise<string | null> {
  return new Promise((resolve) => {
    let text = "";
    const socket = net.connect(holder.port, "127.0.0.1");
    socket.setTimeout(ANSWER_LIMIT_MS, () => socket.destroy());
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.on("error", () => undefined);
    socket.on("close", () => {
      try {
        const answer = JSON.parse(text) as { secret: string; message: string };
        resolve(answer.secret === holder.secret ? answer.message : null);
      } catch {
        resolve(null);
      }
    });
  });
}

/** Removes a stale lock, but puts back one that somebody else has taken in the meantime. */
function discard(file: string, secret: string | undefined): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside)?.secret !== secret) create(file, readFileSync(aside, "utf8"));
  rmSync(aside, { force: true });
}
