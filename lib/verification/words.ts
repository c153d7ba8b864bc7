import type { DocumentKind, Part } from "./schema";
import type { Cause } from "./tier";

/** The four checks, in the words of the guide. */
export const checks = [
  "Personal identity information",
  "Identification document upload (front and back)",
  "Submitted for review",
  "You have been cleared",
] as const;

export const documentKindWords: Record<DocumentKind, string> = {
  PASSPORT: "Passport",
  ID_CARD: "Identity card",
  DRIVING_LICENCE: "Driving licence",
};

/** A part as it stands in a sentence. */
export const partWords: Record<Part, string> = {
  PERSONAL: "your personal information and the document's number",
  FRONT: "the picture of the front",
  BACK: "the picture of the back",
};

/** Why somebody was asked, for staff. */
export const causeWords: Record<Cause, string> = {
  NONE: "By themselves",
  FIRST_MONEY: "First deposit or withdrawal",
  LEVEL: "Level reached",
  WITHDRAWN: "Withdrawn in total",
  DEPOSITED: "Deposited in total",
  REVIEW: "Open case",
};
