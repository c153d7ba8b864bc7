import type { UserActor } from "@/lib/core/actor";
import { canWork } from "@/lib/jobs/policy";
import { type RequiredProof, requiredProofs } from "@/lib/jobs/proof";
import { db } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/prisma/client";
import { settingDefinitions } from "@/lib/settings/definitions";
import { rateSubmissions } from "@/lib/submissions/rate";
import { reservePosition } from "@/lib/submissions/reserve";
import type { Decision } from "@/lib/submissions/schema";
import { submitProof } from "@/lib/submissions/submit";
import { beginUpload } from "@/lib/uploads/begin";
import { daysAgo } from "./clock";
import { jpeg, sendFile } from "./files";
import { shopDoor } from "./images";

/** What a worker types for a proof that is no file. */
function answer(
  kind: RequiredProof["kind"],
  worker: UserActor,
  texts: string[],
  seed: number,
): string | null {
  switch (kind) {
    case "TEXT":
      return texts[seed % Math.max(1, texts.length)] ?? "Done as described.";
    case "URL":
      return `https://www.example.org/transport/rules/${1000 + seed}`;
    case "CODE":
      return `${worker.nickname.slice(0, 2).toUpperCase()}-${4821 + seed * 37}`;
    default:
      return null;
  }
}

/** One worker takes a position of the job, works and hands in, `ago` days before now. Returns the submission's id. */
export async function work(
  worker: UserActor,
  job: Job,
  texts: string[],
  ago: number,
  seed: number,
): Promise<string> {
  daysAgo(ago);
  const submissionId = await reservePosition(worker, { jobId: job.id });
  const proofs = requiredProofs.parse(job.proofs);
  daysAgo(ago - 0.004);
  const typed: Record<string, string> = {};
  for (const proof of proofs) {
    const typedAnswer = answer(proof.kind, worker, texts, seed);
    if (typedAnswer !== null) typed[proof.id] = typedAnswer;
    else await upload(worker, submissionId, proof, seed);
  }
  await submitProof(worker, { submissionId, answers: typed });
  return submissionId;
}

/** Whether the demo's worker may do the job at that time. */
export function fits(worker: UserActor, job: Job, at: Date): boolean {
  return canWork(worker, job, settingDefinitions["targeting.tier1"].default, at) === true;
}

/** The employer rates a batch. */
export async function rate(employer: UserActor, jobId: string, decisions: Decision[]): Promise<void> {
  if (decisions.length > 0) await rateSubmissions(employer, { jobId, decisions });
}

async function upload(
  worker: UserActor,
  submissionId: string,
  proof: RequiredProof,
  seed: number,
): Promise<void> {
  const bytes = await shopDoor(seed);
  const [fileId] = await beginUpload(worker, {
    purpose: "PROOF",
    subjectId: submissionId,
    proofId: proof.id,
    files: [jpeg(`door-${seed}`, bytes)],
  });
  await sendFile(fileId, bytes, "PROOF");
}

/** The job's row, for the fields a worker's eligibility depends on. */
export function jobRow(id: string): Promise<Job> {
  return db.job.findUniqueOrThrow({ where: { id } });
}
