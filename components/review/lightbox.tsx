"use client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ReviewItem } from "@/lib/submissions/review-schema";
import { fileUrl } from "@/lib/uploads/schema";

/** The images of one submission, large; arrow keys go from one to the next. */
export function Lightbox({
  item,
  fileId,
  onShow,
  onClose,
}: {
  item: ReviewItem;
  fileId: string;
  onShow: (fileId: string) => void;
  onClose: () => void;
}) {
  const images = imagesOf(item);
  const at = images.findIndex(({ id }) => id === fileId);
  const image = images[at];
  if (!image) return null;
  const step = (by: number) => {
    const next = images[(at + by + images.length) % images.length];
    if (next) onShow(next.id);
  };
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={item.worker.nickname}
      description={`${image.label}${images.length > 1 ? ` · ${at + 1} of ${images.length}` : ""}`}
      footer={
        <a
          href={fileUrl(image.id)}
          target="_blank"
          rel="noopener"
          className="mr-auto text-link underline underline-offset-4"
        >
          Open the original
        </a>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are an extra way to use the buttons inside. */}
      <div
        className="relative"
        onKeyDown={(event) => {
          if (event.key === "ArrowLeft") step(-1);
          if (event.key === "ArrowRight") step(1);
        }}
      >
        {/* biome-ignore lint/performance/noImgElement: private files cannot go through an image optimizer. */}
        <img
          src={fileUrl(image.id)}
          alt={`${image.label}: ${image.name}`}
          className="max-h-[70dvh] w-full rounded-md bg-sunken object-contain"
        />
        {images.length > 1 && (
          <div className="mt-3 flex justify-center gap-2">
            <Button variant="secondary" size="icon" aria-label="Previous image" onClick={() => step(-1)}>
              <ChevronLeft aria-hidden />
            </Button>
            <Button variant="secondary" size="icon" aria-label="Next image" onClick={() => step(1)}>
              <ChevronRight aria-hidden />
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

/** A submission's images in the order of its proofs. */
export function imagesOf(item: ReviewItem) {
  return item.answers.flatMap(({ label, files }) =>
    files.filter(({ mimeType }) => mimeType.startsWith("image/")).map((file) => ({ ...file, label })),
  );
}
