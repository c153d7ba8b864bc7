"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type ChangeEvent, useTransition } from "react";
import type { Result } from "@/lib/core/result";
import { fileUrl, IMAGE_TYPES } from "@/lib/uploads/schema";
import type { SetDocumentFile, Side } from "@/lib/verification/schema";
import { useImageUpload } from "../account/use-image-upload";
import { FieldErrors } from "../ui/field";
import { LinkButton } from "../ui/link-button";
import { Progress } from "../ui/progress";

interface DocumentUploadProps {
  side: Side;
  fileId: string | null;
  /** Where it goes on. */
  next: Route;
  setFile: (input: SetDocumentFile) => Promise<Result<void>>;
}

/** One side of the document: takes a picture or a file, shows what has arrived, lets it be taken again. */
export function DocumentUpload({ side, fileId, next, setFile }: DocumentUploadProps) {
  const router = useRouter();
  const [isSaving, startSaving] = useTransition();
  const { send, isUploading, percent, problem, setProblem } = useImageUpload(side);
  const busy = isUploading || isSaving;

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    const file = input.files?.[0];
    // Emptied, so that the same file can be chosen again after a failure.
    input.value = "";
    if (!file || busy) return;
    const uploaded = await send(file);
    if (!uploaded) return;
    startSaving(async () => {
      const result = await setFile({ side, fileId: uploaded }).catch(() => null);
      if (result?.ok) router.refresh();
      else setProblem(result?.error.message ?? "The server cannot be reached. Try again.");
    });
  }

  return (
    <div className="space-y-4">
      {fileId ? (
        // biome-ignore lint/performance/noImgElement: the file is private and served with its own headers.
        <img
          src={fileUrl(fileId)}
          alt={`The ${side} of your document, as it arrived`}
          className="max-h-96 w-full rounded-md border border-line bg-sunken object-contain"
        />
      ) : (
        <div className="stitch-frame flex aspect-[1.58] w-full items-center justify-center rounded-lg border border-line bg-sunken p-6 text-center text-ink-2">
          All four corners in the picture, sharp, and no reflections.
        </div>
      )}
      <PictureButton label={fileId ? "Take it again" : `Add the ${side}`} busy={busy} onChange={choose} />
      {isUploading && (
        <Progress
          value={percent}
          max={100}
          label="Upload"
          words={percent < 100 ? `${percent}%` : "Checking…"}
        />
      )}
      <div role="alert">
        <FieldErrors id="picture-problem" messages={problem ? [problem] : []} />
      </div>
      <noscript>
        <p>Adding a picture needs JavaScript. Turn it on for this site, then load the page again.</p>
      </noscript>
      {fileId && !busy && (
        <LinkButton href={next} size="lg" wide>
          Continue
        </LinkButton>
      )}
    </div>
  );
}

function PictureButton({
  label,
  busy,
  onChange,
}: {
  label: string;
  busy: boolean;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
}) {
  return (
    <label className="flex h-11 cursor-pointer items-center justify-center rounded-md border border-line-strong bg-surface px-4 font-medium focus-within:outline-2 focus-within:outline-ring focus-within:outline-offset-2 hover:bg-sunken has-disabled:cursor-not-allowed has-disabled:opacity-60">
      {busy ? "Working…" : label}
      <input
        type="file"
        accept={IMAGE_TYPES.join(",")}
        disabled={busy}
        aria-describedby="picture-problem"
        onChange={onChange}
        className="sr-only"
      />
    </label>
  );
}
