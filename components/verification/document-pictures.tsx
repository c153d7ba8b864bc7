import { type Side, sides } from "@/lib/verification/schema";

interface DocumentPicturesProps {
  id: string;
  present: Record<Side, boolean>;
  /** Whose screen it is; stands across the pictures. */
  viewer: string;
}

/** Front and back side by side, each with the viewer's name across it; pressing one shows it over the whole width. */
export function DocumentPictures({ id, present, viewer }: DocumentPicturesProps) {
  return (
    <div className="grid gap-4 md:grid-cols-2">
      {sides.map((side) =>
        present[side] ? (
          <Picture key={side} id={id} side={side} viewer={viewer} />
        ) : (
          <p key={side} className="rounded-md border border-line border-dashed p-6 text-center text-ink-2">
            No picture of the {side} at the moment.
          </p>
        ),
      )}
    </div>
  );
}

function Picture({ id, side, viewer }: { id: string; side: Side; viewer: string }) {
  return (
    <details className="group min-w-0 md:open:col-span-2">
      <summary className="cursor-zoom-in list-none rounded-md focus-visible:outline-2 focus-visible:outline-ring focus-visible:outline-offset-2 group-open:cursor-zoom-out">
        <span className="mb-1 block text-ink-2 text-sm">
          <span className="capitalize">{side}</span>: press to make it{" "}
          <span className="group-open:hidden">larger</span>
          <span className="hidden group-open:inline">smaller</span>
        </span>
        <span className="relative block overflow-hidden rounded-md border border-line bg-sunken">
          {/* biome-ignore lint/performance/noImgElement: it is private, checked for each look, and served by its own route. */}
          <img
            src={`/admin/verifications/${id}/documents/${side}`}
            alt={`The ${side} of the document`}
            className="aspect-[1.58] w-full object-contain group-open:aspect-auto"
          />
          <Watermark text={viewer} />
        </span>
      </summary>
    </details>
  );
}

function Watermark({ text }: { text: string }) {
  return (
    <span
      aria-hidden
      className="pointer-events-none absolute inset-0 flex -rotate-12 select-none flex-col justify-around text-center font-bold text-2xl text-ink opacity-30"
    >
      <span>{text}</span>
      <span>{text}</span>
      <span>{text}</span>
    </span>
  );
}
