import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

const cardStyle = cva("rounded-lg border border-line bg-surface", {
  variants: {
    pad: { none: "", md: "p-4 sm:p-5", lg: "p-5 sm:p-8" },
    tone: { plain: "", sunken: "border-transparent bg-sunken", stitched: "stitch-frame" },
  },
  defaultVariants: { pad: "md", tone: "plain" },
});

/** A flat sheet of paper with a hairline. `stitched` marks the one that matters most on a page. */
export function Card({
  pad,
  tone,
  className,
  ...rest
}: ComponentProps<"div"> & VariantProps<typeof cardStyle>) {
  return <div className={cn(cardStyle({ pad, tone }), className)} {...rest} />;
}

/** The heading row of a card: a title, an optional line below it and actions at the end. */
export function CardHeader({
  title,
  description,
  actions,
  level: Heading = "h2",
}: {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  level?: "h2" | "h3";
}) {
  return (
    <div className="mb-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0">
        <Heading className="font-bold text-lg">{title}</Heading>
        {description && <p className="mt-0.5 text-ink-2">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
