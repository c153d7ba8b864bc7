import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { action, formAction } from "@/lib/auth/action";
import { startSession } from "@/lib/auth/log-in";
import { sealSession, sessionCookieName } from "@/lib/auth/session-cookie";
import { conflict } from "@/lib/core/errors";
import { createUser } from "@/tests/support/factories";

const request = vi.hoisted(() => ({ headers: new Headers(), cookies: new Map<string, string>() }));

// The request that Next.js would be answering.
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => {
      const value = request.cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
  }),
}));

const schema = z.strictObject({ title: z.string().min(3, "Too short.") });
const device = { ip: "192.0.2.30", userAgent: "" };

beforeEach(() => {
  request.headers = new Headers({ origin: "http://localhost:3000", "x-forwarded-for": "192.0.2.31" });
  request.cookies.clear();
});

async function signedIn() {
  const person = await createUser();
  request.cookies.set(sessionCookieName(), await sealSession(await startSession(person.id, device)));
  return person;
}

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

describe("the door of server actions", () => {
  test("hands the actor from the database and the parsed input to the handler", async () => {
    const person = await signedIn();
    const save = action("save", { schema, access: "member" }, async (actor, input) => [
      actor.id,
      input.title,
    ]);
    expect(await save({ title: "Type" })).toEqual({ ok: true, data: [person.id, "Type"] });
  });

  test("is closed without a session, for other sites, and for a role one does not have", async () => {
    const handler = vi.fn();
    const save = action("save", { schema, access: "member" }, handler);
    expect(await save({ title: "Type" })).toMatchObject({ error: { code: "UNAUTHENTICATED" } });
    await signedIn();
    const moderate = action("moderate", { schema, access: "moderator" }, handler);
    expect(await moderate({ title: "Type" })).toMatchObject({ error: { code: "NOT_FOUND" } });
    request.headers.set("origin", "https://evil.example");
    expect(await save({ title: "Type" })).toMatchObject({ error: { code: "NOT_ALLOWED" } });
    expect(handler).not.toHaveBeenCalled();
  });

  test("names wrong fields and refuses ones nobody asked for", async () => {
    await signedIn();
    const save = action("save", { schema, access: "member" }, async () => "saved");
    expect(await save({ title: "T" })).toMatchObject({
      error: { code: "INVALID_INPUT", fields: { title: ["Too short."] } },
    });
    for (const input of [{ title: "Type", status: "PAID" }, null, "Type", [1]]) {
      expect(await save(input)).toMatchObject({ error: { code: "INVALID_INPUT" } });
    }
  });

  test("gives back what was typed into a form, but no password", async () => {
    await signedIn();
    const save = formAction("save", { schema, access: "member" }, async () => "saved");
    expect(await save(null, form({ title: "T", password: "secret" }))).toMatchObject({
      ok: false,
      values: { title: "T" },
    });
    expect(JSON.stringify(await save(null, form({ title: "T", password: "secret" })))).not.toContain(
      "secret",
    );
  });

  test("turns expected failures into results and lets the others out", async () => {
    const fails = (error: Error) =>
      action("fail", { schema, access: "public" }, () => Promise.reject(error))({ title: "Type" });
    expect(await fails(conflict("Somebody was faster."))).toMatchObject({
      error: { code: "CONFLICT", message: "Somebody was faster." },
    });
    await expect(fails(new Error("a defect"))).rejects.toThrow("a defect");
    const locked = Object.assign(new Error(), { cause: { originalCode: "55P03" } });
    expect(await fails(locked)).toMatchObject({ error: { code: "UNAVAILABLE" } });
  });

  test("lets one person through 60 times a minute", async () => {
    await signedIn();
    const save = action("save", { schema, access: "member" }, async () => "saved");
    for (let i = 0; i < 60; i++) expect(await save({ title: "Type" })).toMatchObject({ ok: true });
    expect(await save({ title: "Type" })).toMatchObject({ error: { code: "RATE_LIMITED" } });
    await signedIn();
    expect(await save({ title: "Type" })).toMatchObject({ ok: true });
  });
});
