"use client";
import { ExternalLink, FileText } from "lucide-react";
import type { ReviewAnswer } from "@/lib/submissions/review-schema";
import { fileUrl } from "@/lib/uploads/schema";

/** What was handed in for one required proof, readable where it stands. `onZoom` opens an image large. */
export function ProofView({
  answer,
  large,
  onZoom,
}: {
  answer: ReviewAnswer;
  large: boolean;
  onZoom: (fileId: string) => void;
}) {
  return (
    <div>
      <dt className="text-ink-3 text-sm">{answer.label}</dt>
      <dd className="mt-0.5">
        {answer.files.length > 0 || answer.kind === "IMAGE" || answer.kind === "PDF" ? (
          <Files answer={answer} large={large} onZoom={onZoom} />
        ) : (
          <Words answer={answer} large={large} />
        )}
      </dd>
    </div>
  );
}

function Files({
  answer,
  large,
  onZoom,
}: {
  answer: ReviewAnswer;
  large: boolean;
  onZoom: (id: string) => void;
}) {
  if (answer.files.length === 0) return <p className="text-ink-3 italic">The file has been deleted.</p>;
  return (
    <ul className="flex flex-wrap gap-2">
      {answer.files.map((file) => (
        <li key={file.id} className={file.mimeType.startsWith("image/") ? "min-w-24 flex-1" : undefined}>
          {file.mimeType.startsWith("image/") ? (
            <a
              href={fileUrl(file.id)}
              target="_blank"
              rel="noopener"
              onClick={(event) => {
                event.preventDefault();
                onZoom(file.id);
              }}
              className="block overflow-hidden rounded-md border border-line bg-sunken"
            >
              {/* biome-ignore lint/performance/noImgElement: private files cannot go through an image optimizer. */}
              <img
                src={fileUrl(file.id)}
                alt={`${answer.label}: ${file.name}`}
                width={file.width ?? 320}
                height={file.height ?? 200}
                loading="lazy"
                decoding="async"
                className={
                  large ? "max-h-[50dvh] w-full object-contain" : "h-36 w-full object-cover object-top"
                }
              />
            </a>
          ) : (
            <a
              href={fileUrl(file.id)}
              target="_blank"
              rel="noopener"
              className="inline-flex min-h-9 max-w-full items-center gap-2 rounded-md border border-line px-3 text-link hover:bg-sunken pointer-coarse:min-h-11"
            >
              <FileText aria-hidden className="size-4 shrink-0" />
              <span className="truncate">{file.name}</span>
              <span className="text-ink-3 text-sm">PDF</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Words({ answer, large }: { answer: ReviewAnswer; large: boolean }) {
  if (answer.text === "") return <p className="text-ink-3 italic">Nothing was written.</p>;
  if (answer.kind === "URL" && /^https?:\/\//i.test(answer.text)) {
    return (
      <a
        href={answer.text}
        target="_blank"
        rel="noopener noreferrer nofollow"
        className="inline-flex max-w-full items-start gap-1.5 text-link underline underline-offset-4 [overflow-wrap:anywhere]"
      >
        {answer.text}
        <ExternalLink aria-label="opens in a new tab" className="mt-0.5 size-4 shrink-0" />
      </a>
    );
  }
  if (answer.kind === "CODE") {
    return (
      <code className="rounded-sm bg-sunken px-1.5 py-0.5 font-mono [overflow-wrap:anywhere]">
        {answer.text}
      </code>
    );
  }
  return (
    <p
      dir="auto"
      className={`whitespace-pre-line [overflow-wrap:anywhere] ${large ? "text-lg" : "line-clamp-6"}`}
    >
      {answer.text}
    </p>
  );
}
