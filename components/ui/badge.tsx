import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "./cn";

/** The five tones a state may have, shared by badges and alerts. */
export type Tone = "ok" | "wait" | "bad" | "info" | "muted";

const badgeStyle = cva(
  "inline-flex items-center gap-1 whitespace-nowrap rounded-sm px-1.5 py-0.5 font-medium text-xs [&_svg]:size-3.5 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        ok: "bg-ok-bg text-ok",
        wait: "bg-wait-bg text-wait",
        bad: "bg-bad-bg text-bad",
        info: "bg-info-bg text-info",
        muted: "bg-muted-bg text-muted",
      } satisfies Record<Tone, string>,
    },
    defaultVariants: { tone: "muted" },
  },
);

/** A small label: a count, a kind, a place. For states use StatusBadge. */
export function Badge({
  tone,
  className,
  ...rest
}: ComponentProps<"span"> & VariantProps<typeof badgeStyle>) {
  return <span className={cn(badgeStyle({ tone }), className)} {...rest} />;
}
