import readline from "node:readline";
import type { Datamodel } from "./arguments";
import { type Engine, lastPanic, openEngine } from "./engine";

interface RpcRequest {
  id: number;
  method?: string;
  params?: unknown;
}

const GENERAL_ERROR = 4466;
/** The native engine's names for methods that the WebAssembly build calls otherwise. */
const RENAMED: Record<string, string> = { getDatabaseVersion: "version" };

/** Answers Prisma's CLI over stdin and stdout, one JSON-RPC request at a time, until stdin ends. */
export function serveEngine(url: string, datamodels: Datamodel[]): void {
  let opening: Promise<Engine> | undefined;
  let current: number | null = null;
  let queue = Promise.resolve();
  const open = () => (opening ??= openEngine(url, datamodels));

  // Without an answer the CLI would end silently with code 0, so a crash is reported to the request it interrupts.
  process.on("uncaughtException", (error) => {
    process.stdout.write(line(failure(current, error)), () => process.exit(1));
  });

  const input = readline.createInterface({ input: process.stdin });
  input.on("line", (text) => {
    queue = queue.then(async () => {
      const request = parseRequest(text);
      if (!request) return;
      current = request.id;
      process.stdout.write(await answer(request, open));
    });
  });
  input.on("close", async () => {
    await queue;
    await (await opening?.catch(() => undefined))?.close();
    // The engine keeps a timer of ten seconds alive that nothing waits for.
    process.exit(0);
  });
}

function parseRequest(text: string): (RpcRequest & { method: string }) | null {
  if (!text.trim()) return null;
  const request = JSON.parse(text) as RpcRequest;
  // Prisma also sends answers to our notifications, which carry no method.
  return request.method ? { ...request, method: request.method } : null;
}

async function answer({ id, method, params }: RpcRequest & { method: string }, open: () => Promise<Engine>) {
  try {
    const engine = await open();
    const result = (await engine.call(RENAMED[method] ?? method, params ?? {})) ?? {};
    return printed(id, method, result) + line({ jsonrpc: "2.0", id, result });
  } catch (error) {
    return line(failure(id, error as Error));
  }
}

/** `migrate diff` shows its text through a notification instead of its result. */
function printed(id: number, method: string, result: object): string {
  const content = method === "diff" && "stdout" in result ? result.stdout : null;
  return content ? line({ jsonrpc: "2.0", method: "print", params: { content }, id: `print-${id}` }) : "";
}

function failure(id: number | null, error: Error & { meta?: unknown; code?: string }) {
  const data = {
    is_panic: false,
    message: lastPanic() || error.message,
    meta: error.meta ?? null,
    error_code: error.code ?? null,
  };
  const message = "An error happened. Check the data field for details.";
  return { jsonrpc: "2.0", id, error: { code: GENERAL_ERROR, message, data } };
}

function line(message: object): string {
  return `${JSON.stringify(message)}\n`;
}
