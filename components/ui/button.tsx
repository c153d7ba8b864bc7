import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "./cn";

/** The shapes shared by buttons and links that look like buttons. */
export const buttonStyle = cva(
  "inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md font-medium transition-colors duration-120 active:translate-y-px aria-disabled:cursor-not-allowed aria-disabled:opacity-60 disabled:cursor-not-allowed disabled:opacity-60 [&_svg]:size-[1.125rem] [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "bg-primary text-on-primary shadow-[inset_0_-2px_0_rgb(0_0_0/0.16)] hover:bg-primary-hover",
        secondary: "border border-line-strong bg-surface text-ink hover:bg-sunken",
        quiet: "text-ink-2 hover:bg-sunken hover:text-ink",
        danger: "border border-bad bg-surface text-bad hover:bg-bad-bg",
        link: "text-link underline decoration-1 underline-offset-4 hover:decoration-2",
      },
      size: {
        sm: "h-8 px-3 text-sm pointer-coarse:h-11",
        md: "h-10 px-4 text-base pointer-coarse:h-11",
        lg: "h-12 px-6 text-lg",
        icon: "size-10 pointer-coarse:size-11",
      },
      wide: { true: "w-full", false: "" },
    },
    compoundVariants: [{ variant: "link", className: "h-auto px-0 pointer-coarse:h-auto" }],
    defaultVariants: { variant: "primary", size: "md", wide: false },
  },
);

export type ButtonStyle = VariantProps<typeof buttonStyle>;

/** A button. Its words are verb and object: "Publish job". An icon-only button needs `aria-label`. */
export function Button({
  variant,
  size,
  wide,
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & ButtonStyle) {
  return <button type={type} className={cn(buttonStyle({ variant, size, wide }), className)} {...rest} />;
}
