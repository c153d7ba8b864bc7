import type { FileType } from "./schema";

const EXTENSIONS: Record<FileType, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "application/pdf": "pdf",
};

const LONGEST = 80;

/** A name that is safe to show and to save: no path, no control or reordering marks, and the true extension. */
export function cleanFileName(name: string, type: FileType): string {
  const base = name
    .normalize("NFC")
    .replace(/^.*[\\/]/, "")
    .replace(/\.[^.]*$/, "")
    .replace(/[^\p{L}\p{N} _.()-]/gu, "")
    .trim()
    .slice(0, LONGEST);
  return `${base || "file"}.${EXTENSIONS[type]}`;
}
