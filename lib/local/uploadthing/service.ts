import path from "node:path";
import { ZodError } from "zod";
import type { LocalService } from "../service";
import { emptyAnswer, jsonAnswer } from "./answers";
import { runOperation } from "./api";
import { Callbacks } from "./callbacks";
import { type Ingest, readToken, type UploadThingOptions } from "./options";
import { receiveFile } from "./receive";
import { serveFile } from "./serve";
import { sameSecret } from "./signature";

const PREFIX = "/local-ut";

/**
 * Stands in for UploadThing: takes presigned uploads, stores them on disk, calls the product back with a signature,
 * serves files and answers the REST API. It speaks the production protocol (`isDev: false`) only. The path holds the
 * word "local" because the SDK then reads files over http.
 */
export function createUploadthing(options: UploadThingOptions): LocalService {
  const folder = path.join(options.dataDir, "uploadthing");
  const ingest: Ingest = { base: `${options.publicUrl}${PREFIX}`, folder, ...readToken(options.token) };
  const callbacks = new Callbacks(ingest);
  return {
    prefixes: [PREFIX],
    async handle(request) {
      try {
        return await route(ingest, callbacks, request);
      } catch (error) {
        if (error instanceof ZodError || error instanceof SyntaxError)
          return jsonAnswer({ error: "Invalid body" }, 400);
        throw error;
      }
    },
    async stop() {},
  };
}

async function route(ingest: Ingest, callbacks: Callbacks, request: Request): Promise<Response> {
  const rest = new URL(request.url).pathname.slice(PREFIX.length + 1);
  const parts = rest.split("/");
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (request.method === "OPTIONS") return emptyAnswer();
  if (request.method === "PUT" || (request.method === "HEAD" && parts.length === 1)) {
    return receiveFile(ingest, callbacks, request, rest);
  }
  if (isRead && parts[0] === "a" && parts[1] === ingest.appId && parts.length === 3) {
    return serveFile(ingest, request, parts[2] as string, rest);
  }
  if (isRead && parts[0] === "f" && parts.length === 2)
    return serveFile(ingest, request, parts[1] as string, rest);
  if (request.method !== "POST") return jsonAnswer({ error: "Not found" }, 404);
  return command(ingest, callbacks, request, rest);
}

async function command(
  ingest: Ingest,
  callbacks: Callbacks,
  request: Request,
  rest: string,
): Promise<Response> {
  if (!sameSecret(request.headers.get("x-uploadthing-api-key") ?? "", ingest.apiKey)) {
    return jsonAnswer({ error: "Invalid API key" }, 401);
  }
  const body: unknown = await request.json();
  if (rest === "route-metadata") {
    callbacks.register(body);
    return jsonAnswer({ ok: true });
  }
  if (rest === "callback-result") {
    callbacks.finish(body);
    return jsonAnswer({ ok: true });
  }
  const operation = /^v6\/(\w+)$/.exec(rest)?.[1];
  return operation ? runOperation(ingest, operation, body) : jsonAnswer({ error: "Not found" }, 404);
}
