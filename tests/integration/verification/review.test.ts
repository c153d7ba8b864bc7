import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeCase } from "@/lib/cases/close";
import { later, MINUTE_MS } from "@/lib/core/time";
import { fileResponse, findReadable } from "@/lib/uploads/read";
import { clearVerification, rejectPart } from "@/lib/verification/decide";
import { canReadOwnDocument, setDocumentFile } from "@/lib/verification/document-files";
import { giveDocument } from "@/lib/verification/give-document";
import { givePersonal } from "@/lib/verification/give-personal";
import { ownVerification } from "@/lib/verification/queries";
import { verificationForReview, verificationQueue } from "@/lib/verification/review-queries";
import { submitDocuments } from "@/lib/verification/submit";
import { identityTier } from "@/lib/verification/tier";
import { openDocuments, viewedDocument } from "@/lib/verification/views";
import { rows } from "@/tests/support/database";
import { createUser } from "@/tests/support/factories";
import {
  giveEverything,
  giveSide,
  newDocument,
  personal,
  provenModerator,
  submittedPerson,
  uploadSide,
  verificationOf,
} from "@/tests/support/identity";
import { travelTo } from "@/tests/support/time";
import { startFiles } from "@/tests/support/uploadthing";

let files: { stop(): Promise<void> };
beforeAll(async () => {
  files = await startFiles();
});
afterAll(() => files.stop());

const look = (id: string) => ({ id, reason: "It is the next one in the queue." });
const reason = "The corner at the top left is covered by a finger.";

/** What became of commands that ran at once: "ok", or the code of the refusal. */
async function outcomes(commands: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(commands);
  return settled
    .map((one) => (one.status === "fulfilled" ? "ok" : String((one.reason as { code?: string }).code)))
    .sort();
}

async function casesOf(userId: string) {
  return rows<{ id: string; kind: string; closed_at: Date | null }>(
    "select * from risk_case where user_id = $1 or other_user_id = $1",
    [userId],
  );
}

describe("a moderator", () => {
  test("clears a person after opening the documents, not before", async () => {
    const { person, id } = await submittedPerson();
    const moderator = await provenModerator();
    await expect(clearVerification(moderator, { id })).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await openDocuments(moderator, look(id));
    await clearVerification(moderator, { id });
    expect(await identityTier(person.id)).toBe(2);
    const mails = await rows("select subject from mail where to_address = $1", [person.email]);
    expect(mails).toContainEqual({ subject: "You have been cleared" });
  });

  test("sends one part back, and the person redoes only that part", async () => {
    const { person, id } = await submittedPerson();
    const moderator = await provenModerator();
    await openDocuments(moderator, look(id));
    const before = await verificationOf(person.id);
    await rejectPart(moderator, { id, part: "BACK", reason });
    expect(await identityTier(person.id)).toBe(1);
    expect((await ownVerification(person.id)).missing).toEqual(["back"]);
    await expect(submitDocuments(person)).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(givePersonal(person, personal)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await expect(giveSide(person, "front")).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await giveSide(person, "back");
    await submitDocuments(person);
    const after = await verificationOf(person.id);
    expect(after).toMatchObject({ status: "SUBMITTED", front_file_id: before.front_file_id });
    expect(after.back_file_id).not.toBe(before.back_file_id);
    // The look at what was sent back does not count for what came in its place.
    await expect(clearVerification(moderator, { id })).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });

  test("sends personal information back, which takes tier 1 away until it is given again", async () => {
    const { person, id } = await submittedPerson();
    const moderator = await provenModerator();
    await openDocuments(moderator, look(id));
    await rejectPart(moderator, { id, part: "PERSONAL", reason });
    expect(await identityTier(person.id)).toBe(0);
    await giveDocument(person, newDocument());
    await givePersonal(person, personal);
    expect(await identityTier(person.id)).toBe(1);
    await submitDocuments(person);
  });

  test("is one of two who decide at once: the other is told", async () => {
    const { id } = await submittedPerson();
    const [one, other] = [await provenModerator(), await provenModerator()];
    await openDocuments(one, look(id));
    await openDocuments(other, look(id));
    const clear = [clearVerification(one, { id }), clearVerification(other, { id })];
    expect(await outcomes(clear)).toEqual(["CONFLICT", "ok"]);
  });

  test("clears while another sends back: exactly one of it happens", async () => {
    const { person, id } = await submittedPerson();
    const [one, other] = [await provenModerator(), await provenModerator()];
    await openDocuments(one, look(id));
    await openDocuments(other, look(id));
    const both = [clearVerification(one, { id }), rejectPart(other, { id, part: "FRONT", reason })];
    expect(await outcomes(both)).toEqual(["CONFLICT", "ok"]);
    const audit = await rows(
      "select action from audit_entry where subject_id = $1 and action like '%.cleared' or subject_id = $1 and action like '%.rejected'",
      [id],
    );
    expect(audit).toHaveLength(1);
    expect(["CLEARED", "REJECTED"]).toContain((await verificationOf(person.id)).status);
  });

  test("never sees or decides on their own", async () => {
    const moderator = await provenModerator();
    await giveEverything(moderator);
    await submitDocuments(moderator);
    const id = (await verificationOf(moderator.id)).id as string;
    const refused = await outcomes([
      openDocuments(moderator, look(id)),
      verificationForReview(moderator, id),
      viewedDocument(moderator, id, "front"),
      clearVerification(moderator, { id }),
    ]);
    expect(new Set(refused)).toEqual(new Set(["NOT_FOUND"]));
    expect((await verificationQueue(moderator)).map((row) => row.id)).not.toContain(id);
  });
});

describe("documents", () => {
  test("open with a reason and a second factor for ten minutes, and every look is kept", async () => {
    const { id } = await submittedPerson();
    const moderator = await provenModerator();
    await expect(openDocuments({ ...moderator, steppedUpUntil: null }, look(id))).rejects.toMatchObject({
      code: "STEP_UP_NEEDED",
    });
    expect((await verificationForReview(moderator, id)).identity).toBeNull();
    await expect(viewedDocument(moderator, id, "front")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await openDocuments(moderator, look(id));
    await openDocuments(moderator, look(id));
    expect((await verificationForReview(moderator, id)).identity?.personal).toEqual(personal);
    const response = await fileResponse(await viewedDocument(moderator, id, "front"));
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(50);
    const looks = await rows(
      "select actor, reason from audit_entry where action = 'verification.viewed' and subject_id = $1",
      [id],
    );
    expect(looks).toEqual(
      Array.from({ length: 2 }, () => ({ actor: moderator.id, reason: look(id).reason })),
    );
    travelTo(later(new Date(), 11 * MINUTE_MS));
    await expect(viewedDocument(moderator, id, "front")).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await verificationForReview(moderator, id)).identity).toBeNull();
  });

  test("open 30 times a day for one person of the staff; the 31st look is refused, also at once", async () => {
    const { id } = await submittedPerson();
    const moderator = await provenModerator();
    for (let n = 0; n < 28; n++) await openDocuments(moderator, look(id));
    const last = Array.from({ length: 4 }, () => openDocuments(moderator, look(id)));
    expect(await outcomes(last)).toEqual(["LIMIT_REACHED", "LIMIT_REACHED", "ok", "ok"]);
    await openDocuments(await provenModerator(), look(id));
  });

  test("do not exist for anybody else", async () => {
    const { person, id } = await submittedPerson();
    const { front_file_id } = await verificationOf(person.id);
    const [stranger, colleague] = [await createUser(), await provenModerator()];
    const file = await findReadable(front_file_id as string);
    expect(await canReadOwnDocument(stranger, file)).toBe(false);
    // Submitted, they are not even their person's any more.
    expect(await canReadOwnDocument(person, file)).toBe(false);
    const refused = await outcomes([
      viewedDocument(stranger, id, "front"),
      openDocuments(stranger, look(id)),
      viewedDocument(colleague, id, "front"),
    ]);
    expect(new Set(refused)).toEqual(new Set(["NOT_FOUND"]));
  });

  test("cannot be exchanged once submitted, by the product or by hand", async () => {
    const person = await createUser();
    await giveEverything(person);
    const other = await uploadSide(person, "front");
    await submitDocuments(person);
    await expect(setDocumentFile(person, { side: "front", fileId: other })).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
    await expect(giveDocument(person, newDocument())).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await expect(uploadSide(person, "back")).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await expect(
      rows("update verification set front_file_id = 'file_x' where user_id = $1", [person.id]),
    ).rejects.toThrow(/cannot be exchanged/);
    // The picture that was not used is gone.
    expect(await rows("select status from file where id = $1", [other])).toEqual([{ status: "DELETED" }]);
  });

  test("are submitted once, however often that is pressed", async () => {
    const person = await createUser();
    await giveEverything(person);
    const presses = Array.from({ length: 4 }, () => submitDocuments(person));
    expect(await outcomes(presses)).toEqual(["CONFLICT", "CONFLICT", "CONFLICT", "ok"]);
  });
});

describe("one person, one account", () => {
  test("the same document twice at once opens one case, and tells nobody", async () => {
    const [one, other] = [await createUser(), await createUser()];
    await giveEverything(one, newDocument({ number: "AB 12-34567" }));
    await giveEverything(other, newDocument({ number: "ab1234567", kind: "ID_CARD" }));
    await Promise.all([submitDocuments(one), submitDocuments(other)]);
    const cases = await casesOf(one.id);
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({ kind: "SAME_DOCUMENT", closed_at: null });
    expect(await casesOf(other.id)).toEqual(cases);
    expect(await rows("select 1 from account_hold where user_id = any ($1)", [[one.id, other.id]])).toEqual(
      [],
    );
    expect(await rows("select 1 from mail where to_address = any ($1)", [[one.email, other.email]])).toEqual(
      [],
    );
  });

  test("waits for the case, then clears one of both at most", async () => {
    const document = newDocument();
    const [one, other] = [await submittedPerson(document), await submittedPerson(document)];
    const moderator = await provenModerator();
    await openDocuments(moderator, look(one.id));
    await openDocuments(moderator, look(other.id));
    await expect(clearVerification(moderator, { id: one.id })).rejects.toThrow(/Close that case first/);
    const [found] = await casesOf(one.person.id);
    const conclusion = "Both accounts are of one person, who uses the first.";
    await closeCase(moderator, { id: found!.id, outcome: "CONFIRMED", conclusion });
    const clear = [
      clearVerification(moderator, { id: one.id }),
      clearVerification(moderator, { id: other.id }),
    ];
    expect(await outcomes(clear)).toEqual(["NOT_ALLOWED", "ok"]);
  });

  test("the same number of another country is another document", async () => {
    const document = newDocument();
    const { person } = await submittedPerson(document);
    await submittedPerson({ ...document, country: "FR" });
    expect(await casesOf(person.id)).toEqual([]);
  });
});
