"use client";
import { type ChangeEvent, useId, useTransition } from "react";
import type { Result } from "@/lib/core/result";
import type { ImageSlot, SetImage } from "@/lib/profiles/schema";
import { fileUrl, IMAGE_TYPES } from "@/lib/uploads/schema";
import { Avatar } from "../ui/avatar";
import { Button } from "../ui/button";
import { FieldErrors } from "../ui/field";
import { Progress } from "../ui/progress";
import { toast } from "../ui/toast";
import { useImageUpload } from "./use-image-upload";

const titles: Record<ImageSlot, string> = { photo: "Photo", background: "Background image" };

/** One picture of the profile: shows it, replaces it with progress, takes it away. */
export function ImageUpload({
  slot,
  fileId,
  nickname,
  setImage,
}: {
  slot: ImageSlot;
  fileId: string | null;
  nickname: string;
  setImage: (input: SetImage) => Promise<Result<void>>;
}) {
  const id = useId();
  const [isSaving, startSaving] = useTransition();
  const { send, isUploading, percent, problem, setProblem } = useImageUpload(slot);
  const busy = isUploading || isSaving;

  function save(next: string | null) {
    startSaving(async () => {
      const result = await setImage({ slot, fileId: next }).catch(() => null);
      if (result?.ok) toast.success(next ? `${titles[slot]} saved` : `${titles[slot]} removed`);
      else setProblem(result?.error.message ?? "The server cannot be reached. Try again.");
    });
  }

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    const file = input.files?.[0];
    // Emptied, so that the same file can be chosen again after a failure.
    input.value = "";
    if (!file || busy) return;
    const uploaded = await send(file);
    if (uploaded) save(uploaded);
  }

  return (
    <section aria-labelledby={id} className="space-y-3">
      <h3 id={id} className="font-medium">
        {titles[slot]}
      </h3>
      <Preview slot={slot} fileId={fileId} nickname={nickname} />
      <div className="flex flex-wrap items-center gap-2">
        <FileButton
          label={`${fileId ? "Replace" : "Upload"} ${titles[slot].toLowerCase()}`}
          busy={busy}
          describedBy={`${id}-problem`}
          onChange={choose}
        />
        {fileId && (
          <Button
            variant="quiet"
            size="sm"
            aria-disabled={busy || undefined}
            onClick={() => !busy && save(null)}
          >
            Remove {titles[slot].toLowerCase()}
          </Button>
        )}
      </div>
      {isUploading && (
        <Progress
          value={percent}
          max={100}
          label="Upload"
          words={percent < 100 ? `${percent}%` : "Checking…"}
        />
      )}
      <div role="alert">
        <FieldErrors id={`${id}-problem`} messages={problem ? [problem] : []} />
      </div>
    </section>
  );
}

function Preview({ slot, fileId, nickname }: { slot: ImageSlot; fileId: string | null; nickname: string }) {
  if (slot === "photo") return <Avatar nickname={nickname} src={fileId && fileUrl(fileId)} size="xl" />;
  if (!fileId) return <p className="text-ink-2 text-sm">None yet. It stands above your public profile.</p>;
  return (
    // biome-ignore lint/performance/noImgElement: uploads are already sized and served with their own headers.
    <img
      src={fileUrl(fileId)}
      alt=""
      className="aspect-[4/1] w-full rounded-md border border-line object-cover"
    />
  );
}

function FileButton({
  label,
  busy,
  describedBy,
  onChange,
}: {
  label: string;
  busy: boolean;
  describedBy: string;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
}) {
  return (
    <label className="inline-flex h-8 cursor-pointer items-center rounded-md border border-line-strong bg-surface px-3 font-medium text-sm focus-within:outline-2 focus-within:outline-ring focus-within:outline-offset-2 hover:bg-sunken pointer-coarse:h-11 has-disabled:cursor-not-allowed has-disabled:opacity-60">
      {busy ? "Working…" : label}
      <input
        type="file"
        accept={IMAGE_TYPES.join(",")}
        disabled={busy}
        aria-describedby={describedBy}
        onChange={onChange}
        className="sr-only"
      />
    </label>
  );
}
