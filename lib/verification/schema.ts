import { z } from "zod";
import { isCountry } from "@/lib/core/countries";
import { idOf } from "@/lib/core/ids";
import { line, listOf, paragraphs } from "@/lib/core/text";
import { stepUpCodeSchema as code } from "@/lib/second-factor/code-schema";
import { reviewPoints } from "./review-points";

/** The day of birth as it is stored: "1990-12-31". */
const birthDate = z.iso.date("Enter a date such as 1990-12-31.");
const country = (message: string) => z.string(message).refine(isCountry, message);

/** Where a person lives. */
const address = {
  street: line({ what: "Street and number", min: 3, max: 120 }),
  postalCode: line({ what: "Postal code", max: 12 }),
  city: line({ what: "City", min: 2, max: 80 }),
  country: country("Choose the country you live in."),
};

/** What tier 1 asks for. */
export const personalInformation = z.strictObject({
  name: line({ what: "Legal name", min: 3, max: 120 }),
  birthDate,
  address: z.strictObject(address),
});
export type PersonalInformation = z.output<typeof personalInformation>;

const part = (what: string, digits: string) =>
  z
    .string(`Enter the ${what}.`)
    .trim()
    .regex(new RegExp(`^\\d{${digits}}$`), `Enter the ${what} in digits.`);

/** As the form sends it: the date in three fields, the address flat, and the page to come back to. */
export const personalForm = z.strictObject({
  name: personalInformation.shape.name,
  year: part("year", "4"),
  month: part("month", "1,2"),
  day: part("day", "1,2"),
  ...address,
  return: z.string().max(500).optional(),
});

export const documentKinds = ["PASSPORT", "ID_CARD", "DRIVING_LICENCE"] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What stands on a document. */
export const identityDocument = z.strictObject({
  kind: z.enum(documentKinds, "Choose which document you have."),
  country: country("Choose the country that issued it."),
  number: line({ what: "Document number", min: 4, max: 30 }).refine(
    (text) => /^[\p{L}\p{N} ./-]+$/u.test(text) && /\p{N}/u.test(text),
    "Enter the number as it is printed: letters and digits.",
  ),
});
export type IdentityDocument = z.output<typeof identityDocument>;

export const documentForm = identityDocument.extend({ return: z.string().max(500).optional() });

export const sides = ["front", "back"] as const;
export type Side = (typeof sides)[number];

export const setDocumentFile = z.strictObject({ side: z.enum(sides), fileId: idOf("file") });
export type SetDocumentFile = z.output<typeof setDocumentFile>;

export const submitForm = z.strictObject({
  consent: z.literal("on", "Confirm that these are your own documents."),
  return: z.string().max(500).optional(),
});

const id = idOf("verification");

export const openDocumentsForm = z.strictObject({
  id,
  reason: paragraphs({ min: 10, max: 300, what: "Reason" }),
  code,
});

export const clearForm = z.strictObject({
  id,
  checked: listOf(z.enum(reviewPoints), { max: reviewPoints.length, what: "points" }),
});

export const parts = ["PERSONAL", "FRONT", "BACK"] as const;
export type Part = (typeof parts)[number];

export const rejectForm = z.strictObject({
  id,
  part: z.enum(parts, "Choose what has to be done again."),
  reason: paragraphs({ min: 20, max: 500, what: "Reason" }),
});
export type RejectPart = z.output<typeof rejectForm>;
