import type { UserActor } from "@/lib/core/actor";
import { db } from "@/lib/platform/db";
import { clearVerification, rejectPart } from "@/lib/verification/decide";
import { beginDocumentUpload, purposes, setDocumentFile } from "@/lib/verification/document-files";
import { giveDocument } from "@/lib/verification/give-document";
import { givePersonal } from "@/lib/verification/give-personal";
import { type Side, sides } from "@/lib/verification/schema";
import { submitDocuments } from "@/lib/verification/submit";
import { openDocuments } from "@/lib/verification/views";
import { jpeg, sendFile } from "./files";
import type { History } from "./history";
import { lives, roles } from "./lives";
import { type Cast, proven } from "./people";
import { type Specimen, specimenBack, specimenFront } from "./specimen";

/** Plans who said who they are, who showed a document, and what a moderator made of it. */
export function planIdentity(history: History, person: Cast): void {
  for (const [nickname, { joinedDaysAgo }] of Object.entries(lives)) {
    if (roles[nickname]) continue;
    history.at(joinedDaysAgo - 0.1, () => givePersonal(person(nickname), personalOf(nickname)));
  }
  for (const [nickname, ago] of [
    ["wendy", 30],
    ["lena", 19],
  ] as const) {
    history.at(ago, () => submit(nickname, person(nickname)));
    history.at(ago - 0.8, async () => {
      await clearVerification(person("mona"), { id: await opened(person("mona"), person(nickname)) });
    });
  }
  history.at(9, () => submit("pavel", person("pavel")));
  history.at(8.3, async () => {
    const id = await opened(person("mona"), person("pavel"));
    const reason = "The back of the card is cut off at the right edge. Photograph all four corners.";
    await rejectPart(person("mona"), { id, part: "BACK", reason });
  });
  history.at(0.7, () => submit("grace", person("grace")));
}

function personalOf(nickname: string) {
  const { name, born, country, home } = lifeOf(nickname);
  const [street, postalCode, city] = home;
  return { name, birthDate: born, address: { street, postalCode, city, country } };
}

/** Gives a document with both its sides, and hands it in. */
async function submit(nickname: string, owner: UserActor): Promise<void> {
  const { name, born, country, home } = lifeOf(nickname);
  const number = `${country}${owner.id.slice(-7).toUpperCase()}4`;
  await giveDocument(owner, { kind: "ID_CARD", country, number });
  const specimen = { name, born, country, number, home };
  for (const side of sides) await giveSide(owner, side, specimen);
  await submitDocuments(owner);
}

async function giveSide(owner: UserActor, side: Side, specimen: Specimen): Promise<void> {
  const bytes = await (side === "front" ? specimenFront(specimen) : specimenBack(specimen));
  const announced = await beginDocumentUpload(owner, side, [jpeg(side, bytes)]);
  const fileId = await sendFile(announced.ids[0], bytes, purposes[side]);
  await setDocumentFile(owner, { side, fileId });
}

/** Opens somebody's documents, without which nobody can decide. Returns the id of the verification. */
async function opened(moderator: UserActor, owner: UserActor): Promise<string> {
  const { id } = await db.verification.findUniqueOrThrow({ where: { userId: owner.id } });
  await openDocuments(proven(moderator), { id, reason: "Their turn in the queue." });
  return id;
}

function lifeOf(nickname: string) {
  const life = lives[nickname];
  if (!life) throw new Error(`the demo has nobody called ${nickname}`);
  return life;
}
