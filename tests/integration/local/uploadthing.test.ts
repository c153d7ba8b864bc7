import { createHmac, randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  createRouteHandler,
  createUploadthing as createRoutes,
  type FileRouter,
  UTApi,
  UTFile,
} from "uploadthing/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createUploadthing } from "@/lib/local/uploadthing/service";
import { serve, type TestServer } from "../../support/http";

const API_KEY = "sk_test_stand_in";
const TOKEN = Buffer.from(
  JSON.stringify({ apiKey: API_KEY, appId: "piecework", regions: ["local"] }),
).toString("base64");

let dataDir: string;
let app: TestServer;
let server: TestServer;
let base: string;
let api: UTApi;
/** What onUploadComplete was told. */
let completed: { name: string; key: string; owner: string; hash: string }[];

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "uploadthing-"));
  completed = [];
  server = await serve((publicUrl) => {
    const service = createUploadthing({ dataDir, publicUrl, token: TOKEN });
    return (request) => service.handle(request);
  });
  base = `${server.url}/local-ut`;
  app = await serve((url) => {
    const config = { token: TOKEN, ingestUrl: base, isDev: false, callbackUrl: `${url}/api/uploadthing` };
    const handler = createRouteHandler({ router: routes(), config: { ...config, logLevel: "Fatal" } });
    return (request) => handler(request);
  });
  api = new UTApi({
    token: TOKEN,
    apiUrl: base,
    ingestUrl: base,
    ufsHost: base.replace("http://", ""),
    ufsAppIdLocation: "path",
    logLevel: "Fatal",
  });
});

afterEach(async () => {
  await app.close();
  await server.close();
  await rm(dataDir, { recursive: true });
});

function routes(): FileRouter {
  const route = createRoutes();
  return {
    proof: route({ "image/png": { maxFileSize: "4MB", maxFileCount: 2, acl: "private" } })
      .middleware(() => ({ owner: "usr_1" }))
      .onUploadComplete(({ file, metadata }) => {
        completed.push({ name: file.name, key: file.key, owner: metadata.owner, hash: file.fileHash });
        return { fileId: "file_1" };
      }),
  };
}

async function presign(name: string, bytes: Uint8Array): Promise<{ url: string; key: string }> {
  const response = await fetch(`${app.url}/api/uploadthing?actionType=upload&slug=proof`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-uploadthing-version": "7.7.4" },
    body: JSON.stringify({
      input: null,
      files: [{ name, size: bytes.length, type: "image/png", lastModified: 1 }],
    }),
  });
  const [file] = (await response.json()) as { url: string; key: string }[];
  return file as { url: string; key: string };
}

function put(url: string, bytes: Uint8Array, { type = "image/png", from = 0 } = {}): Promise<Response> {
  const body = new FormData();
  body.append("file", new Blob([bytes.slice(from)], { type }), "proof.png");
  return fetch(url, { method: "PUT", body, headers: { range: `bytes=${from}-` } });
}

/** Sends a part of the body and goes away. */
async function putPartly(url: string, bytes: Uint8Array, count: number): Promise<void> {
  const head =
    'content-disposition: form-data; name="file"; filename="proof.png"\r\ncontent-type: image/png\r\n\r\n';
  const sent = Buffer.concat([Buffer.from(`--cut\r\n${head}`), bytes.slice(0, count)]);
  const response = await fetch(url, {
    method: "PUT",
    body: sent,
    headers: { "content-type": "multipart/form-data; boundary=cut", range: "bytes=0-" },
  });
  expect(response.status).toBe(400);
}

async function storePrivate(bytes: Uint8Array, name = "proof.png"): Promise<string> {
  const { data } = await api.uploadFiles(new UTFile([Buffer.from(bytes)], name, { type: "image/png" }), {
    acl: "private",
  });
  return data?.key as string;
}

describe("uploading", () => {
  test("a presigned upload is stored, called back and answered with the product's data", async () => {
    const bytes = randomBytes(100_000);
    const { url, key } = await presign("proof.png", bytes);
    const response = await put(url, bytes);
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(await response.json()).toMatchObject({ serverData: { fileId: "file_1" } });
    expect(completed).toMatchObject([{ name: "proof.png", key, owner: "usr_1" }]);
    const { ufsUrl } = await api.generateSignedURL(key);
    expect(Buffer.from(await (await fetch(ufsUrl)).arrayBuffer()).equals(bytes)).toBe(true);
  });

  test("an interrupted upload goes on where it stopped", async () => {
    const bytes = randomBytes(50_000);
    const { url, key } = await presign("proof.png", bytes);
    await putPartly(url, bytes, 20_000);
    const progress = await fetch(url, { method: "HEAD" });
    const from = Number(progress.headers.get("x-ut-range-start"));
    expect(from).toBeGreaterThan(19_000);
    // A slice of a browser's file has no type of its own.
    const response = await put(url, bytes, { from, type: "application/octet-stream" });
    expect(response.status).toBe(200);
    const { ufsUrl } = await api.generateSignedURL(key);
    expect(Buffer.from(await (await fetch(ufsUrl)).arrayBuffer()).equals(bytes)).toBe(true);
  });

  test.each([
    [
      "more bytes than signed",
      413,
      (url: string, bytes: Uint8Array) => put(url, Buffer.concat([bytes, bytes])),
    ],
    ["fewer bytes than signed", 400, (url: string, bytes: Uint8Array) => put(url, bytes.slice(0, 10))],
    [
      "another type than signed",
      415,
      (url: string, bytes: Uint8Array) => put(url, bytes, { type: "text/html" }),
    ],
    [
      "a raised size",
      403,
      (url: string, bytes: Uint8Array) => put(url.replace(/size=\d+/, "size=999999"), bytes),
    ],
    [
      "a removed ACL",
      403,
      (url: string, bytes: Uint8Array) => put(url.replace("&x-ut-acl=private", ""), bytes),
    ],
    [
      "a path",
      403,
      (url: string, bytes: Uint8Array) => put(url.replace("/local-ut/", "/local-ut/..%2F..%2F"), bytes),
    ],
  ])("%s is refused", async (_name, status, attack) => {
    const bytes = randomBytes(1000);
    const { url } = await presign("proof.png", bytes);
    expect((await attack(url, bytes)).status).toBe(status);
    expect(completed).toHaveLength(0);
  });

  test("a key is written once", async () => {
    const bytes = randomBytes(1000);
    const { url } = await presign("proof.png", bytes);
    await put(url, bytes);
    expect((await put(url, bytes)).status).toBe(409);
    expect(completed).toHaveLength(1);
  });

  test("the product refuses a callback it did not sign for", async () => {
    const body = JSON.stringify({ status: "uploaded", metadata: {}, file: {}, origin: base });
    const signature = `hmac-sha256=${createHmac("sha256", "sk_wrong").update(body).digest("hex")}`;
    const response = await fetch(`${app.url}/api/uploadthing?slug=proof`, {
      method: "POST",
      body,
      headers: { "uploadthing-hook": "callback", "x-uploadthing-signature": signature },
    });
    expect(response.status).toBe(400);
    expect(completed).toHaveLength(0);
  });
});

describe("reading", () => {
  test("a private file needs a signature that is right and in time", async () => {
    const key = await storePrivate(randomBytes(1000));
    const plain = `${base}/a/piecework/${key}`;
    const { ufsUrl } = await api.generateSignedURL(key, { expiresIn: 60 });
    const statuses = await Promise.all(
      [
        plain,
        `${base}/f/${key}`,
        ufsUrl,
        ufsUrl.replace(/expires=\d/, "expires=9"),
        ufsUrl.slice(0, -1),
        `${base}/a/piecework/..%2F${key}`,
      ].map(async (url) => (await fetch(url)).status),
    );
    expect(statuses).toEqual([403, 403, 200, 403, 403, 404]);
  });

  test("files are served harmless, in ranges when asked", async () => {
    const bytes = randomBytes(1000);
    const { ufsUrl } = await api.generateSignedURL(await storePrivate(bytes));
    const response = await fetch(ufsUrl, { headers: { range: "bytes=10-19" } });
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe("bytes 10-19/1000");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(10, 20))).toBe(true);
    expect((await fetch(ufsUrl, { headers: { range: "bytes=1000-" } })).status).toBe(416);
  });
});

describe("the REST API", () => {
  test("lists, renames, opens and deletes files", async () => {
    const [first, second] = [
      await storePrivate(randomBytes(10), "a.png"),
      await storePrivate(randomBytes(20), "b.png"),
    ];
    await api.renameFiles({ fileKey: first, newName: "c.png" });
    const { files, hasMore } = await api.listFiles({ limit: 10 });
    expect(hasMore).toBe(false);
    expect(files.map(({ name }) => name).sort()).toEqual(["b.png", "c.png"]);
    expect(await api.getUsageInfo()).toMatchObject({ totalBytes: 30, filesUploaded: 2 });
    const { ufsUrl } = await api.getSignedURL(second, { expiresIn: 60 });
    expect((await fetch(ufsUrl)).status).toBe(200);
    expect(await api.deleteFiles([first, second, "unknown-key"])).toEqual({ success: true, deletedCount: 2 });
    expect((await fetch(ufsUrl)).status).toBe(404);
  });

  test("needs the API key", async () => {
    const response = await fetch(`${base}/v6/listFiles`, { method: "POST", body: "{}" });
    expect(response.status).toBe(401);
  });
});
