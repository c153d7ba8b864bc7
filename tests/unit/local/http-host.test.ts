import { afterEach, expect, test } from "vitest";
import { type Handler, hostHttp } from "@/lib/local/http-host";
import { freePort } from "@/lib/local/ports";

let stop: (() => Promise<void>) | undefined;
afterEach(async () => {
  await stop?.();
});

async function host(handler: Handler): Promise<string> {
  const port = await freePort(30_000 + Math.floor(Math.random() * 9_000));
  ({ stop } = await hostHttp(port, handler));
  return `http://localhost:${port}`;
}

test("method, headers, query and body arrive, and status, headers and cookies go back", async () => {
  const address = await host(async (request) => {
    const seen = `${request.method} ${new URL(request.url).search} ${request.headers.get("x-one")} ${await request.text()}`;
    const headers = new Headers({ "x-two": "2" });
    headers.append("set-cookie", "a=1");
    headers.append("set-cookie", "b=2");
    return new Response(seen, { status: 201, headers });
  });
  const response = await fetch(`${address}/path?q=1`, {
    method: "POST",
    headers: { "x-one": "1" },
    body: "body",
  });
  expect(response.status).toBe(201);
  expect(response.headers.get("x-two")).toBe("2");
  expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(await response.text()).toBe("POST ?q=1 1 body");
});

test("a body reaches the handler while it is still being sent", async () => {
  let first: string | undefined;
  let gotFirst: () => void = () => undefined;
  const firstArrived = new Promise<void>((resolve) => {
    gotFirst = resolve;
  });
  const address = await host(async (request) => {
    for await (const chunk of request.body!) {
      first ??= Buffer.from(chunk).toString();
      gotFirst();
    }
    return new Response("done");
  });
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(Buffer.from("one"));
      await firstArrived;
      controller.enqueue(Buffer.from("two"));
      controller.close();
    },
  });
  const response = await fetch(address, { method: "PUT", body, duplex: "half" } as RequestInit);
  expect(await response.text()).toBe("done");
  expect(first).toBe("one");
});

test("a handler that throws answers 500 and the next request still works", async () => {
  const address = await host(async (request) => {
    if (request.url.endsWith("/broken")) throw new Error("broken on purpose");
    return new Response("fine");
  });
  expect((await fetch(`${address}/broken`)).status).toBe(500);
  expect(await (await fetch(address)).text()).toBe("fine");
});
