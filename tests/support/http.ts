import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";

export interface TestServer {
  url: string;
  close(): Promise<void>;
}

type Handler = (request: Request) => Promise<Response>;

/** Serves a fetch-style handler on a free port of this machine. The handler may be set after the address is known. */
export async function serve(handlerFor: (url: string) => Handler): Promise<TestServer> {
  let handler: Handler | undefined;
  const server = createServer((incoming, outgoing) => {
    void answer(incoming, outgoing, handler as Handler);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  handler = handlerFor(url);
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse, handler: Handler): Promise<void> {
  const response = await handler(toRequest(incoming));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (!response.body) {
    outgoing.end();
    return;
  }
  Readable.fromWeb(response.body as ReadableStream).pipe(outgoing);
}

function toRequest(incoming: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  const hasBody = incoming.method !== "GET" && incoming.method !== "HEAD";
  const body = hasBody ? (Readable.toWeb(incoming) as globalThis.ReadableStream) : null;
  return new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method: incoming.method,
    headers,
    body,
    duplex: "half",
  } as RequestInit);
}
