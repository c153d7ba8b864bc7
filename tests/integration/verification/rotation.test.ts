import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { resealAll, sealedColumns } from "@/lib/local/admin-reseal";
import { fileResponse } from "@/lib/uploads/read";
import { verificationForReview } from "@/lib/verification/review-queries";
import { openDocuments, viewedDocument } from "@/lib/verification/views";
import { rows } from "@/tests/support/database";
import { personal, provenModerator, submittedPerson, verificationOf } from "@/tests/support/identity";
import { startFiles } from "@/tests/support/uploadthing";
import { createWithdrawal } from "@/tests/support/withdrawals";

const keys = vi.hoisted(() => ({ inUse: undefined as string | undefined }));

vi.mock("@/lib/platform/env", async (original) => {
  const module = await original<typeof import("@/lib/platform/env")>();
  const env = new Proxy(module.env, {
    get: (target, name) => (name === "SEALING_KEYS" ? keys.inUse : Reflect.get(target, name)),
  });
  return { ...module, env };
});

let files: { stop(): Promise<void> };
beforeAll(async () => {
  files = await startFiles();
});
afterAll(() => files.stop());

const newKey = (name: string) => `${name}:${randomBytes(32).toString("base64")}`;

/** The names of the keys that anything in the database is sealed with. */
async function keysFound(): Promise<string[]> {
  const found = new Set<string>();
  for (const { table, column } of sealedColumns) {
    const values = await rows<{ sealed: string }>(
      `select ${column} as sealed from ${table} where ${column} is not null`,
    );
    expect(values.length, `${table}.${column} is part of this test`).toBeGreaterThan(0);
    for (const { sealed } of values) found.add(nameIn(Buffer.from(sealed, "base64")));
  }
  for (const { sealed_with } of await rows<{ sealed_with: string }>(
    "select distinct sealed_with from file where sealed_with is not null and status = 'READY'",
  )) {
    found.add(sealed_with);
  }
  return [...found].sort();
}

const nameIn = (sealed: Buffer) => sealed.subarray(1, 1 + (sealed[0] ?? 0)).toString();

test("a new key takes over everything that is sealed, values and documents, and the old ones can go", async () => {
  const { person, id } = await submittedPerson();
  await createWithdrawal();
  const moderator = await provenModerator();
  await openDocuments(moderator, { id, reason: "It is the next one in the queue." });
  const [first, second] = [newKey("first"), newKey("second")];
  expect(await keysFound()).toEqual(["app"]);

  keys.inUse = first;
  expect((await resealAll()).files).toBe(2);
  expect(await keysFound()).toEqual(["first"]);

  keys.inUse = `${second},${first}`;
  const { front_file_id } = await verificationOf(person.id);
  const [before] = await rows<{ key: string }>("select storage_key as key from file where id = $1", [
    front_file_id,
  ]);
  expect((await resealAll()).values).toBeGreaterThanOrEqual(sealedColumns.length);
  expect(await keysFound()).toEqual(["second"]);
  expect(await rows("select 1 from file where storage_key = $1", [before?.key])).toEqual([]);
  expect(await resealAll()).toEqual({ values: 0, files: 0 });

  keys.inUse = second;
  expect((await verificationForReview(moderator, id)).identity?.personal).toEqual(personal);
  const picture = await fileResponse(await viewedDocument(moderator, id, "front"));
  expect(Buffer.from(await picture.arrayBuffer()).includes(Buffer.from("PNG"))).toBe(true);
});
