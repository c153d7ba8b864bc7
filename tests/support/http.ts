import { type Handler, hostHttp } from "@/lib/local/http-host";
import { freePort } from "@/lib/local/ports";

export interface TestServer {
  url: string;
  close(): Promise<void>;
}

/** Serves a fetch-style handler on a free port of this machine; the handler is made once its address is known. */
export async function serve(handlerFor: (url: string) => Handler): Promise<TestServer> {
  // Test files run side by side, so each begins to look somewhere else.
  const port = await freePort(20_000 + Math.floor(Math.random() * 40_000));
  const url = `http://localhost:${port}`;
  const { stop } = await hostHttp(port, handlerFor(url));
  return { url, close: stop };
}
