import { keyedHash } from "@/lib/platform/keyed-hash";
import { openText, sealText } from "@/lib/platform/sealed";
import {
  type IdentityDocument,
  identityDocument,
  type PersonalInformation,
  personalInformation,
} from "./schema";

export const personalContext = (verificationId: string) => `verification:${verificationId}:personal`;
export const documentContext = (verificationId: string) => `verification:${verificationId}:document`;

/** Personal information as it is stored. */
export function sealPersonal(verificationId: string, personal: PersonalInformation): string {
  return sealText(JSON.stringify(personal), personalContext(verificationId));
}

/** @throws when it was changed or belongs to somebody else */
export function openPersonal(verificationId: string, sealed: string): PersonalInformation {
  return personalInformation.parse(JSON.parse(openText(sealed, personalContext(verificationId))));
}

/** The text on a document, as it is stored. */
export function sealDocument(verificationId: string, document: IdentityDocument): string {
  return sealText(JSON.stringify(document), documentContext(verificationId));
}

/** @throws when it was changed or belongs to somebody else */
export function openDocument(verificationId: string, sealed: string): IdentityDocument {
  return identityDocument.parse(JSON.parse(openText(sealed, documentContext(verificationId))));
}

/** Recognises a document without keeping its number: however it is typed, country and number give the same hash. */
export function personHash({ country, number }: Pick<IdentityDocument, "country" | "number">): string {
  const plain = number.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
  return keyedHash("person", `${country}\0${plain}`);
}
