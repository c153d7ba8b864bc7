"use client";
import { generateReactHelpers } from "@uploadthing/react";
import { useState } from "react";
import type { FileRouter } from "uploadthing/types";
import type { ImageSlot } from "@/lib/profiles/schema";
import type { UploadOutcome } from "@/lib/uploads/schema";
import type { Side } from "@/lib/verification/schema";

const { useUploadThing } = generateReactHelpers<FileRouter>();

const NOT_THROUGH = "The upload did not get through. Check your connection and try again.";

// Everything but what went wrong in the browser itself was said by our server, in words for the person.
const isRefusal = (code: string) => code !== "INTERNAL_CLIENT_ERROR";

const routes = {
  photo: "profilePhoto",
  background: "profileBackground",
  front: "identityFront",
  back: "identityBack",
} as const;

/**
 * Sends a picture and waits until the server has checked it.
 * @returns `send` gives the id of the checked file, or null after a failure; `problem` says what went wrong
 */
export function useImageUpload(slot: ImageSlot | Side) {
  const [percent, setPercent] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const { startUpload, isUploading } = useUploadThing(routes[slot], {
    uploadProgressGranularity: "fine",
    onUploadProgress: setPercent,
    onUploadError: (error) => setProblem(isRefusal(error.code) ? error.message : NOT_THROUGH),
  });

  async function send(file: File): Promise<string | null> {
    setProblem(null);
    setPercent(0);
    const [done] = (await startUpload([file])) ?? [];
    const outcome = done?.serverData as UploadOutcome | undefined;
    if (outcome?.ok) return outcome.file.id;
    if (outcome) setProblem(outcome.reason);
    return null;
  }

  return { send, isUploading, percent, problem, setProblem };
}
