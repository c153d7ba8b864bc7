import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemActor } from "@/lib/core/actor";
import { DAY_MS, later } from "@/lib/core/time";
import { uploadThing } from "@/lib/platform/uploadthing";
import { readObject } from "@/lib/uploads/storage";
import { clearVerification, rejectPart } from "@/lib/verification/decide";
import { giveDocument } from "@/lib/verification/give-document";
import { purgeDocuments } from "@/lib/verification/purge";
import { identityTier } from "@/lib/verification/tier";
import { rows } from "@/tests/support/database";
import { createUser } from "@/tests/support/factories";
import {
  documentPicture,
  giveEverything,
  giveSide,
  newDocument,
  submittedPerson,
  verificationOf,
} from "@/tests/support/identity";
import { travelTo } from "@/tests/support/time";
import { startFiles } from "@/tests/support/uploadthing";

let files: { stop(): Promise<void> };
beforeAll(async () => {
  files = await startFiles();
});
afterAll(() => files.stop());

const tests = systemActor("tests");
const objectCount = async () => (await uploadThing().listFiles({ limit: 500 })).files.length;

async function storageKey(fileId: unknown): Promise<string> {
  const [file] = await rows<{ storage_key: string }>("select storage_key from file where id = $1", [fileId]);
  return file!.storage_key;
}

describe("a document in storage", () => {
  test("is sealed: no picture can be found in what is stored, and the original is gone", async () => {
    const person = await createUser();
    await giveDocument(person, newDocument());
    const before = await objectCount();
    const fileId = await giveSide(person, "front", "Passport of Jane Doe.png");
    expect(await objectCount()).toBe(before + 1);
    const stored = await readObject(await storageKey(fileId), 1_000_000);
    expect(stored.includes(Buffer.from("PNG"))).toBe(false);
    expect(stored.includes((await documentPicture()).subarray(-40))).toBe(false);
    const [file] = await rows("select name, sha256, sealed_with from file where id = $1", [fileId]);
    expect(file).toEqual({ name: "front.png", sha256: null, sealed_with: "app" });
  });
});

describe("documents are deleted", () => {
  test("90 days after the decision, to the minute, once; the keyed hash stays", async () => {
    const { person, id } = await submittedPerson();
    await clearVerification(tests, { id });
    const { decided_at, front_file_id, person_hash } = await verificationOf(person.id);
    const due = later(decided_at as Date, 90 * DAY_MS);
    travelTo(later(due, -1));
    await purgeDocuments(100);
    expect(await verificationOf(person.id)).toMatchObject({ documents_deleted_at: null });
    travelTo(due);
    const before = await objectCount();
    await Promise.all([purgeDocuments(100), purgeDocuments(100)]);
    expect(await purgeDocuments(100)).toBe(0);
    expect(await objectCount()).toBe(before - 2);
    expect(await verificationOf(person.id)).toMatchObject({
      status: "CLEARED",
      document_sealed: null,
      front_file_id: null,
      back_file_id: null,
      person_hash,
    });
    expect(await rows("select status, storage_key from file where id = $1", [front_file_id])).toEqual([
      { status: "DELETED", storage_key: null },
    ]);
    expect(
      await rows("select 1 from audit_entry where action = 'verification.purged' and subject_id = $1", [id]),
    ).toHaveLength(1);
    expect(await identityTier(person.id)).toBe(2);
  });

  test("30 days after the last change when they were never submitted", async () => {
    const person = await createUser();
    await giveEverything(person);
    travelTo(later(new Date(), 29 * DAY_MS));
    await purgeDocuments(100);
    expect(await verificationOf(person.id)).toMatchObject({ documents_deleted_at: null });
    travelTo(later(new Date(), 30 * DAY_MS + 60_000));
    await purgeDocuments(100);
    expect(await verificationOf(person.id)).toMatchObject({ document_sealed: null, person_hash: null });
    // What they said about themselves is theirs to keep.
    expect(await identityTier(person.id)).toBe(1);
  });

  test("90 days after a part was sent back and never given again; then it begins anew", async () => {
    const { person, id } = await submittedPerson();
    await rejectPart(tests, { id, part: "FRONT", reason: "The picture is too dark to read the name." });
    travelTo(later(new Date(), 90 * DAY_MS + 60_000));
    await purgeDocuments(100);
    expect(await verificationOf(person.id)).toMatchObject({ status: "DRAFT", document_sealed: null });
    expect(await purgeDocuments(100)).toBe(0);
  });
});
