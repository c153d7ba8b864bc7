import type { FieldErrors } from "@/lib/core/errors";
import { line, paragraphs } from "@/lib/core/text";
import {
  isFileProof,
  LONGEST_CODE,
  LONGEST_TEXT,
  type ProofKind,
  type RequiredProof,
} from "@/lib/jobs/proof";
import type { ProofAnswers } from "./schema";

/** A file of the task as far as checking is concerned. */
export interface ProofFile {
  proofId: string | null;
  status: "PENDING" | "READY" | "REJECTED" | "DELETED";
}

const text = paragraphs({ min: 1, max: LONGEST_TEXT, what: "Your answer" });
const code = line({ min: 1, max: LONGEST_CODE, what: "The code" });
const link = line({ min: 1, max: 2_000, what: "The link" }).refine(
  isWebAddress,
  "Enter a web address that begins with https:// or http://.",
);

const readers: Record<Exclude<ProofKind, "IMAGE" | "PDF">, typeof text> = {
  TEXT: text,
  CODE: code,
  URL: link,
};

/** http(s), a real host name, no log-in inside: what an employer can open without risk of being led elsewhere. */
function isWebAddress(value: string): boolean {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return false;
  const url = new URL(value);
  return (
    url.username === "" &&
    url.password === "" &&
    url.hostname.includes(".") &&
    !/^[\d.]+$|^\[/.test(url.hostname)
  );
}

/**
 * Checks what a worker hands in against what the job asks for.
 * @returns the cleaned answers, and messages by proof id for everything that is missing or wrong
 */
export function checkProof(required: RequiredProof[], answers: ProofAnswers, files: ProofFile[]) {
  const fields: FieldErrors = {};
  const cleaned: ProofAnswers = {};
  for (const proof of required) {
    if (isFileProof(proof.kind)) {
      const message = checkFiles(
        proof,
        files.filter((file) => file.proofId === proof.id),
      );
      if (message) fields[proof.id] = [message];
      continue;
    }
    const parsed = readers[proof.kind].safeParse(answers[proof.id] ?? "");
    if (parsed.success) cleaned[proof.id] = parsed.data;
    else fields[proof.id] = [parsed.error.issues[0]?.message ?? "This is missing."];
  }
  return { cleaned, fields };
}

function checkFiles(proof: RequiredProof, files: ProofFile[]): string | null {
  if (files.some((file) => file.status === "READY")) return null;
  if (files.some((file) => file.status === "PENDING"))
    return "The file is still being checked. Try again in a moment.";
  return proof.kind === "PDF" ? "Upload the PDF." : "Upload the image.";
}
