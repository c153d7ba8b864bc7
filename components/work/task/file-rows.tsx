import { CircleX, FileText, Hourglass } from "lucide-react";
import { fileUrl, PDF_TYPE, type ShownFile } from "@/lib/uploads/schema";
import { Button } from "../../ui/button";
import { Progress } from "../../ui/progress";
import type { Upload } from "./use-uploads";

/** A file that was handed in or will be, with its picture; opens in full in a tab of its own. */
export function FileRow({
  file,
  onRemove,
}: {
  file: ShownFile & { pending: boolean };
  onRemove?: () => void;
}) {
  return (
    <li className="flex items-center gap-3">
      <Thumbnail file={file} />
      <div className="min-w-0 flex-1">
        {file.pending ? (
          <p className="truncate font-medium">{file.name}</p>
        ) : (
          <a
            href={fileUrl(file.id)}
            target="_blank"
            rel="noreferrer"
            className="block truncate font-medium text-link underline decoration-1 underline-offset-4"
          >
            {file.name}
            <span className="sr-only"> (opens in a new tab)</span>
          </a>
        )}
        <p className="text-ink-2 text-sm">
          {file.pending ? "Still being checked" : sizeWords(file.sizeBytes)}
        </p>
      </div>
      {onRemove && !file.pending && (
        <Button variant="quiet" size="sm" onClick={onRemove}>
          Remove <span className="sr-only">{file.name}</span>
        </Button>
      )}
    </li>
  );
}

function Thumbnail({ file }: { file: ShownFile & { pending: boolean } }) {
  const frame =
    "flex size-14 shrink-0 items-center justify-center overflow-hidden rounded-sm border border-line bg-sunken";
  if (file.pending || file.mimeType === PDF_TYPE) {
    const Icon = file.pending ? Hourglass : FileText;
    return (
      <span className={frame}>
        <Icon aria-hidden className="size-6 text-ink-3" strokeWidth={1.5} />
      </span>
    );
  }
  return (
    <span className={frame}>
      {/* biome-ignore lint/performance/noImgElement: the picture is private and comes through this site. */}
      <img src={fileUrl(file.id)} alt="" loading="lazy" className="size-full object-cover" />
    </span>
  );
}

/** A file on its way with its progress, or why it was not kept. */
export function UploadRow({ upload, onDismiss }: { upload: Upload; onDismiss: () => void }) {
  if (upload.failure) {
    return (
      <li className="flex items-center gap-3">
        <span className="flex size-14 shrink-0 items-center justify-center rounded-sm bg-bad-bg">
          <CircleX aria-hidden className="size-6 text-bad" strokeWidth={1.5} />
        </span>
        <div role="alert" className="min-w-0 flex-1">
          <p className="truncate font-medium">{upload.name}</p>
          <p className="text-bad">{upload.failure}</p>
        </div>
        <Button variant="quiet" size="sm" onClick={onDismiss}>
          Dismiss
        </Button>
      </li>
    );
  }
  const words = upload.percent < 100 ? `${upload.percent}%` : "Checking";
  return (
    <li className="space-y-1">
      <p className="truncate font-medium">{upload.name}</p>
      <Progress value={upload.percent} max={100} label={`Sending ${upload.name}`} words={words} />
    </li>
  );
}

/** "84 KB", "2.4 MB". */
function sizeWords(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000 ? `${Math.ceil(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
