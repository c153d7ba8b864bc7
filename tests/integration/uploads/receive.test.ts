import sharp from "sharp";
import { UTFile } from "uploadthing/server";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { FilePurpose } from "@/lib/platform/prisma/enums";
import { uploadThing } from "@/lib/platform/uploadthing";
import { beginUpload } from "@/lib/uploads/begin";
import { deleteFiles, purgeAbandoned } from "@/lib/uploads/purge";
import { fileResponse, findReadable } from "@/lib/uploads/read";
import { receiveUpload } from "@/lib/uploads/receive";
import { rows } from "../../support/database";
import { createUser, type TestUser } from "../../support/factories";
import { startFiles } from "../../support/uploadthing";

let files: { stop(): Promise<void> };
let actor: TestUser;

beforeAll(async () => {
  files = await startFiles();
});
afterAll(() => files.stop());

beforeEach(async () => {
  actor = await createUser();
});

const PDF = Buffer.from("%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n");

function picture(width = 60, height = 40) {
  return sharp({ create: { width, height, channels: 3, background: "#2a6f4e" } });
}

/** A photo with a position and a camera in its metadata, lying on its side. */
function photo(): Promise<Buffer> {
  return picture()
    .withExif({ IFD0: { Make: "SecretCamera", Orientation: "6" }, IFD3: { GPSLatitude: "48/1 12/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** Announces a file, sends its bytes to storage as a browser would, and delivers the callback. */
async function upload(
  bytes: Buffer,
  {
    type = "image/png",
    name = "proof.png",
    purpose = "PROOF" as FilePurpose,
    subjectId = "sub_1",
    times = 1,
  } = {},
) {
  const announced = { name, type, size: bytes.length };
  const [fileId] = await beginUpload(actor, { purpose, subjectId, proofId: "a", files: [announced] });
  const arrived = new UTFile([new Uint8Array(bytes)], name, { type, customId: fileId });
  const { data } = await uploadThing().uploadFiles(arrived, { acl: "private" });
  const arrival = { fileId: fileId as string, storageKey: data?.key as string, purpose };
  const outcomes = await Promise.all(Array.from({ length: times }, () => receiveUpload(arrival)));
  return { fileId: fileId as string, outcomes, outcome: outcomes[0], again: () => receiveUpload(arrival) };
}

async function stored(fileId: string): Promise<Buffer> {
  const response = await fileResponse(await findReadable(fileId));
  return Buffer.from(await response.arrayBuffer());
}

async function row(fileId: string) {
  const [file] = await rows("select * from file where id = $1", [fileId]);
  return file as Record<string, unknown>;
}

const objectCount = async () => (await uploadThing().listFiles({ limit: 500 })).files.length;

describe("an image", () => {
  test("is kept upright and without metadata, and the original is deleted", async () => {
    const before = await objectCount();
    const { fileId, outcome } = await upload(await photo(), { type: "image/jpeg", name: "../IMG 1.JPEG" });
    expect(outcome).toMatchObject({
      ok: true,
      file: { name: "IMG 1.jpg", mimeType: "image/jpeg", width: 40, height: 60 },
    });
    const bytes = await stored(fileId);
    expect(bytes.includes("SecretCamera")).toBe(false);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect(await objectCount()).toBe(before + 1);
  });

  test("has the same fingerprint whatever metadata it carried", async () => {
    const plain = await upload(await picture().png().toBuffer());
    const tagged = await upload(
      await picture()
        .withExif({ IFD0: { Make: "X" } })
        .png()
        .toBuffer(),
    );
    const other = await upload(await picture(61).png().toBuffer());
    const [a, b, c] = await Promise.all([plain, tagged, other].map(({ fileId }) => row(fileId)));
    expect(a?.sha256).toBe(b?.sha256);
    expect(c?.sha256).not.toBe(a?.sha256);
  });

  test("of a profile is cropped to its place", async () => {
    const { outcome } = await upload(await picture(900, 700).png().toBuffer(), { purpose: "PROFILE_PHOTO" });
    expect(outcome).toMatchObject({ ok: true, file: { mimeType: "image/webp", width: 512, height: 512 } });
  });

  test.each([
    ["a web page named .png", Buffer.from("<html><script>alert(1)</script>")],
    ["an SVG named .png", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
    ["a picture cut off in the middle", null],
  ])("that is %s is rejected with a reason, and nothing is kept", async (_name, bytes) => {
    const before = await objectCount();
    const whole = await sharp(Buffer.alloc(90_000, 7), { raw: { width: 200, height: 150, channels: 3 } })
      .png()
      .toBuffer();
    const { fileId, outcome } = await upload(bytes ?? whole.subarray(0, whole.length / 2));
    expect(outcome).toMatchObject({ ok: false, reason: expect.stringMatching(/^This file is/) });
    expect(await row(fileId)).toMatchObject({ status: "REJECTED", storage_key: null });
    await expect(findReadable(fileId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await objectCount()).toBe(before);
  });
});

describe("a PDF", () => {
  test("is kept as it is and served as a download", async () => {
    const { fileId } = await upload(PDF, { type: "application/pdf", name: "invoice.pdf" });
    const response = await fileResponse(await findReadable(fileId));
    expect(response.headers.get("content-disposition")).toContain("attachment");
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(Buffer.from(await response.arrayBuffer()).equals(PDF)).toBe(true);
  });

  test("with no end is rejected", async () => {
    const { outcome } = await upload(PDF.subarray(0, 20), { type: "application/pdf" });
    expect(outcome?.ok).toBe(false);
  });

  test("is no profile photo", async () => {
    const begun = upload(PDF, { type: "application/pdf", purpose: "PROFILE_PHOTO" });
    await expect(begun).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });
});

describe("a callback", () => {
  test("that comes five times at once makes one file", async () => {
    const before = await objectCount();
    const { outcomes, again } = await upload(await picture().png().toBuffer(), { times: 5 });
    const kept = outcomes.filter((outcome) => outcome.ok);
    expect(kept.length).toBeGreaterThan(0);
    expect(await again()).toEqual(kept[0]);
    expect(await objectCount()).toBe(before + 1);
  });

  test("for a file announced for another purpose changes nothing", async () => {
    const { fileId } = await upload(await picture().png().toBuffer());
    const outcome = await receiveUpload({ fileId, storageKey: "any-other-key", purpose: "PROFILE_PHOTO" });
    expect(outcome).toEqual({ ok: false, reason: "Nobody announced this file." });
  });

  test("for an upload that was tried again is answered without keeping the file", async () => {
    const announced = { name: "a.png", type: "image/png", size: 10 };
    const input = { purpose: "PROOF" as const, subjectId: "sub_2", proofId: "a", files: [announced] };
    const [first] = await beginUpload(actor, input);
    await beginUpload(actor, input);
    expect(
      await receiveUpload({ fileId: first as string, storageKey: "first-key", purpose: "PROOF" }),
    ).toMatchObject({ ok: false });
    expect(await row(first as string)).toMatchObject({ status: "DELETED" });
  });
});

describe("announcing", () => {
  test.each([
    ["an SVG", { type: "image/svg+xml", size: 10 }, /choose a JPEG, PNG, WebP or PDF/],
    ["5 MB and one byte", { type: "image/png", size: 5 * 1024 * 1024 + 1 }, /the most is 5 MB/],
    ["nothing", { type: "image/png", size: 0 }, /empty/],
    ["less than nothing", { type: "image/png", size: -1 }, /empty/],
  ])("%s is refused", async (_name, file, message) => {
    const begun = beginUpload(actor, {
      purpose: "PROOF",
      subjectId: "sub_3",
      files: [{ name: "x", ...file }],
    });
    await expect(begun).rejects.toThrow(message);
  });
});

describe("deleting", () => {
  test("removes the bytes and keeps the row as a record", async () => {
    const { fileId } = await upload(await picture().png().toBuffer());
    const before = await objectCount();
    expect(await deleteFiles([fileId])).toBe(1);
    expect(await objectCount()).toBe(before - 1);
    expect(await row(fileId)).toMatchObject({ status: "DELETED", storage_key: null });
    expect(await deleteFiles([fileId])).toBe(0);
  });

  test("clears uploads that were begun a day ago and never ended", async () => {
    const announced = { name: "a.png", type: "image/png", size: 10 };
    const [old] = await beginUpload(actor, { purpose: "PROOF", subjectId: "sub_4", files: [announced] });
    const [fresh] = await beginUpload(actor, { purpose: "PROOF", subjectId: "sub_5", files: [announced] });
    await rows("update file set created_at = created_at - interval '25 hours' where id = $1", [old]);
    expect(await purgeAbandoned(10)).toBe(1);
    expect(await row(old as string)).toMatchObject({ status: "DELETED" });
    expect(await row(fresh as string)).toMatchObject({ status: "PENDING" });
  });
});
