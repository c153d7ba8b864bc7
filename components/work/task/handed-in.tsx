import type { ShownFile } from "@/lib/uploads/schema";
import { FileRow } from "./file-rows";

/** A required proof and what was sent for it. */
export interface HandedInProof {
  id: string;
  kind: "TEXT" | "URL" | "CODE" | "IMAGE" | "PDF";
  label: string;
}

/** What the worker handed in, as the employer sees it. */
export function HandedIn({
  proofs,
  answers,
  files,
}: {
  proofs: HandedInProof[];
  answers: Record<string, string>;
  files: (ShownFile & { proofId: string; pending: boolean })[];
}) {
  return (
    <dl className="space-y-5">
      {proofs.map(({ id, kind, label }) => (
        <div key={id}>
          <dt dir="auto" className="font-medium [overflow-wrap:anywhere]">
            {label}
          </dt>
          <dd className="mt-1.5">
            {kind === "IMAGE" || kind === "PDF" ? (
              <Files files={files.filter((file) => file.proofId === id)} />
            ) : (
              <Answer kind={kind} text={answers[id] ?? ""} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Files({ files }: { files: (ShownFile & { pending: boolean })[] }) {
  if (files.length === 0) return <p className="text-ink-3">No file is kept here any more.</p>;
  return (
    <ul className="space-y-2">
      {files.map((file) => (
        <FileRow key={file.id} file={file} />
      ))}
    </ul>
  );
}

function Answer({ kind, text }: { kind: "TEXT" | "URL" | "CODE"; text: string }) {
  if (text === "") return <p className="text-ink-3">Nothing was typed.</p>;
  return (
    <p
      dir={kind === "TEXT" ? "auto" : "ltr"}
      className={
        kind === "TEXT"
          ? "whitespace-pre-line rounded-md bg-sunken p-3 [overflow-wrap:anywhere]"
          : "rounded-md bg-sunken p-3 font-mono [overflow-wrap:anywhere]"
      }
    >
      {text}
    </p>
  );
}
