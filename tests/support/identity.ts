import sharp from "sharp";
import { UTFile } from "uploadthing/server";
import type { UserActor } from "@/lib/core/actor";
import { uploadThing } from "@/lib/platform/uploadthing";
import { receiveUpload } from "@/lib/uploads/receive";
import { beginDocumentUpload, purposes, setDocumentFile } from "@/lib/verification/document-files";
import { giveDocument } from "@/lib/verification/give-document";
import { givePersonal } from "@/lib/verification/give-personal";
import type { IdentityDocument, PersonalInformation, Side } from "@/lib/verification/schema";
import { submitDocuments } from "@/lib/verification/submit";
import { rows } from "./database";
import { createUser, type TestUser } from "./factories";
import { withSecondFactor } from "./second-factor";

/** Agrees with the account of everybody `createUser` makes. */
export const personal: PersonalInformation = {
  name: "Test Person",
  birthDate: "1990-05-17",
  address: { street: "1 Test Street", postalCode: "10001", city: "Testville", country: "US" },
};

let numbers = 0;

/** A document nobody else has. */
export function newDocument(overrides: Partial<IdentityDocument> = {}): IdentityDocument {
  return { kind: "PASSPORT", country: "US", number: `T ${process.pid} ${++numbers}`, ...overrides };
}

/** A picture of a document; `name` is what the file is called on the person's device. */
export function documentPicture(): Promise<Buffer> {
  return sharp({ create: { width: 120, height: 76, channels: 3, background: "#7a8f6e" } })
    .png()
    .toBuffer();
}

/** Uploads one side as a browser would, and takes it as that side. @returns the file's id */
export async function giveSide(actor: UserActor, side: Side, name = `${side}.png`): Promise<string> {
  const fileId = await uploadSide(actor, side, name);
  await setDocumentFile(actor, { side, fileId });
  return fileId;
}

/** Uploads one side without taking it. @returns the file's id */
export async function uploadSide(actor: UserActor, side: Side, name = `${side}.png`): Promise<string> {
  const bytes = await documentPicture();
  const announced = { name, type: "image/png", size: bytes.length };
  const { ids, files } = await beginDocumentUpload(actor, side, [announced]);
  const fileId = ids[0]!;
  const sent = new UTFile([new Uint8Array(bytes)], files[0]!.name, { type: "image/png", customId: fileId });
  const { data } = await uploadThing().uploadFiles(sent, { acl: "private" });
  const outcome = await receiveUpload({ fileId, storageKey: data?.key ?? "", purpose: purposes[side] });
  if (!outcome.ok) throw new Error(outcome.reason);
  return fileId;
}

/** Gives everything but does not submit it. */
export async function giveEverything(actor: UserActor, document = newDocument()): Promise<void> {
  await givePersonal(actor, personal);
  await giveDocument(actor, document);
  await giveSide(actor, "front");
  await giveSide(actor, "back");
}

/** A person whose documents wait for a moderator. */
export async function submittedPerson(document = newDocument()): Promise<{ person: TestUser; id: string }> {
  const person = await createUser();
  await giveEverything(person, document);
  await submitDocuments(person);
  return { person, id: (await verificationOf(person.id)).id as string };
}

/** A moderator who has just shown their second factor. */
export async function provenModerator(): Promise<UserActor> {
  const { actor } = await withSecondFactor(await createUser({ role: "MODERATOR" }));
  return actor;
}

/** The row as it is stored. */
export async function verificationOf(userId: string): Promise<Record<string, unknown>> {
  const [row] = await rows<Record<string, unknown>>("select * from verification where user_id = $1", [
    userId,
  ]);
  if (!row) throw new Error("this person has no verification");
  return row;
}
