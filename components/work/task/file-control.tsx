"use client";
import { Upload as UploadIcon } from "lucide-react";
import { type DragEvent, useCallback, useEffect, useRef, useState } from "react";
import type { Result } from "@/lib/core/result";
import type { ShownFile } from "@/lib/uploads/schema";
import { Button } from "../../ui/button";
import { cn } from "../../ui/cn";
import { useControl } from "../../ui/form-context";
import { FileRow, UploadRow } from "./file-rows";
import { type UploadRules, useUploads } from "./use-uploads";

export type RemoveFileAction = (input: unknown) => Promise<Result<undefined>>;

/** Where the files of one required proof are chosen, dropped or pasted, sent and taken out again. */
export function FileControl({
  submissionId,
  proofId,
  rules,
  files: known,
  takesPaste,
  removeFile,
}: {
  submissionId: string;
  proofId: string;
  rules: UploadRules;
  files: (ShownFile & { pending: boolean })[];
  /** A picture pasted anywhere on the page comes here. */
  takesPaste: boolean;
  removeFile: RemoveFileAction;
}) {
  const { id, "aria-describedby": describedBy, "aria-invalid": invalid } = useControl();
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState(known);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const onReady = useCallback((file: ShownFile) => {
    setFiles((all) => [...all, { ...file, pending: false }]);
  }, []);
  const { uploads, add, dismiss } = useUploads({ submissionId, proofId, rules }, onReady);
  usePastedFiles(takesPaste, add);

  async function remove(fileId: string) {
    const outcome = await removeFile({ submissionId, fileId }).catch(() => null);
    setProblem(outcome?.ok ? null : (outcome?.error.message ?? "The server cannot be reached. Try again."));
    if (outcome?.ok) setFiles((all) => all.filter((file) => file.id !== fileId));
    input.current?.focus();
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same.
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cn(
        "space-y-3 rounded-md border border-line-strong border-dashed p-3",
        over && "border-primary bg-selected",
        invalid && "border-bad",
      )}
    >
      <ul className="space-y-2 empty:hidden">
        {files.map((file) => (
          <FileRow key={file.id} file={file} onRemove={() => remove(file.id)} />
        ))}
        {uploads.map((upload) => (
          <UploadRow key={upload.key} upload={upload} onDismiss={() => dismiss(upload.key)} />
        ))}
      </ul>
      {problem && <p className="text-bad">{problem}</p>}
      <noscript>
        <p className="text-bad">Sending files needs JavaScript. Switch it on for this page.</p>
      </noscript>
      <div className="flex flex-wrap items-center gap-3">
        <input
          ref={input}
          id={id}
          type="file"
          multiple
          accept={rules.accept.join(",")}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          className="peer sr-only"
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
        <Button
          variant="secondary"
          tabIndex={-1}
          aria-hidden
          onClick={() => input.current?.click()}
          className="peer-focus-visible:outline-2 peer-focus-visible:outline-ring peer-focus-visible:outline-offset-2"
        >
          <UploadIcon aria-hidden /> Choose a file
        </Button>
        <p className="text-ink-2 text-sm pointer-coarse:hidden">
          or drop it here{takesPaste ? ", or paste a screenshot" : ""}
        </p>
      </div>
    </div>
  );
}

/** Hands on files that are pasted while nothing else wants them. */
function usePastedFiles(wanted: boolean, add: (files: Iterable<File>) => void) {
  useEffect(() => {
    if (!wanted) return;
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      add(files);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [wanted, add]);
}
