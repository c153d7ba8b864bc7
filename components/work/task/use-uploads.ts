"use client";
import { useCallback, useRef, useState } from "react";
import { genUploader } from "uploadthing/client";
import type { FileRouter } from "uploadthing/types";
import type { ShownFile, UploadOutcome } from "@/lib/uploads/schema";

interface ProofPlace {
  submissionId: string;
  proofId: string;
}

/** What the upload route for proofs takes and answers, in the uploader's terms. */
interface ProofRouter extends FileRouter {
  proof: Omit<FileRouter[string], "$types"> & {
    $types: { input: ProofPlace; output: UploadOutcome; errorShape: { message: string } };
  };
}

const { uploadFiles } = genUploader<ProofRouter>();

/** A file on its way, or one that did not make it. */
export interface Upload {
  key: number;
  name: string;
  /** Of the bytes, in percent; at 100 the server is checking the file. */
  percent: number;
  failure: string | null;
}

export interface UploadRules {
  accept: readonly string[];
  /** "a JPEG, PNG or WebP image": begins the refusal of every other type. */
  kind: string;
  maxBytes: number;
}

/**
 * Uploads files for one required proof, one after the other: the server keeps only one try per proof open.
 * @param onReady called with each file that was checked and kept
 */
export function useUploads(
  { submissionId, proofId, rules }: ProofPlace & { rules: UploadRules },
  onReady: (file: ShownFile) => void,
) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const queue = useRef(Promise.resolve());
  const nextKey = useRef(0);

  const change = useCallback((key: number, part: Partial<Upload>) => {
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));
  }, []);
  const dismiss = useCallback((key: number) => {
    setUploads((all) => all.filter((upload) => upload.key !== key));
  }, []);

  const add = useCallback(
    (files: Iterable<File>) => {
      for (const file of files) {
        const key = nextKey.current++;
        const failure = refusal(file, rules);
        setUploads((all) => [...all, { key, name: file.name, percent: 0, failure }]);
        if (failure) continue;
        queue.current = queue.current.then(async () => {
          const outcome = await send(file, { submissionId, proofId }, (percent) => change(key, { percent }));
          if (!outcome.ok) {
            change(key, { failure: outcome.reason });
            return;
          }
          dismiss(key);
          onReady(outcome.file);
        });
      }
    },
    [rules, submissionId, proofId, change, dismiss, onReady],
  );

  return { uploads, add, dismiss };
}

/** What can be said before a byte is sent. */
function refusal(file: File, { accept, kind, maxBytes }: UploadRules): string | null {
  if (!accept.includes(file.type)) return `This has to be ${kind}.`;
  if (file.size === 0) return "This file is empty.";
  if (file.size > maxBytes) {
    const megabytes = (bytes: number) => Math.ceil((bytes / 1024 / 1024) * 10) / 10;
    return `This file has ${megabytes(file.size)} MB; the most is ${megabytes(maxBytes)} MB.`;
  }
  return null;
}

async function send(
  file: File,
  input: ProofPlace,
  onPercent: (percent: number) => void,
): Promise<UploadOutcome> {
  try {
    const [sent] = await uploadFiles("proof", {
      files: [file],
      input,
      onUploadProgress: ({ progress }) => onPercent(Math.round(progress)),
    });
    return sent?.serverData ?? { ok: false, reason: LOST };
  } catch (error) {
    return { ok: false, reason: refusalOf(error) ?? LOST };
  }
}

const LOST = "The upload was interrupted. Send the file again.";

/** The server's own words, when it refused the upload. */
function refusalOf(error: unknown): string | null {
  const { data } = error as { data?: { message?: unknown } };
  return typeof data?.message === "string" ? data.message : null;
}
