import { z } from "zod";

/** What kinds of evidence an employer can ask for. */
export const proofKinds = ["TEXT", "URL", "CODE", "IMAGE", "PDF"] as const;
export type ProofKind = (typeof proofKinds)[number];

export function isProofKind(text: string): text is ProofKind {
  return proofKinds.some((kind) => kind === text);
}

/** The longest answers to a proof, in characters. */
export const LONGEST_TEXT = 5_000;
export const LONGEST_CODE = 100;

export const proofKindLabels: Record<ProofKind, { name: string; hint: string }> = {
  TEXT: { name: "Text", hint: `A written answer, up to ${LONGEST_TEXT} characters` },
  URL: { name: "Link", hint: "A web address beginning with https://" },
  CODE: { name: "Code", hint: `A confirmation code or number, up to ${LONGEST_CODE} characters` },
  IMAGE: { name: "Image", hint: "JPEG, PNG or WebP" },
  PDF: { name: "PDF", hint: "A PDF document" },
};

/** One piece of evidence a submission must contain. */
export const requiredProof = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{1,12}$/),
  kind: z.enum(proofKinds),
  label: z
    .string()
    .min(3, "Say what the worker should send, in at least 3 characters.")
    .max(200, "Keep it under 200 characters."),
});
export type RequiredProof = z.infer<typeof requiredProof>;

export const requiredProofs = z.array(requiredProof);

/** Whether the evidence is an uploaded file. */
export function isFileProof(kind: ProofKind): kind is "IMAGE" | "PDF" {
  return kind === "IMAGE" || kind === "PDF";
}
