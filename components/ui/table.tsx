import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

/** A table in its own scroller, which can be reached and scrolled with the keyboard. `label` names both. */
export function Table({
  label,
  className,
  children,
  ...rest
}: ComponentProps<"table"> & { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region must be reachable with the keyboard.
      tabIndex={0}
      className="overflow-auto rounded-lg border border-line bg-surface sm:max-h-[75dvh] print:max-h-none"
    >
      <table className={cn("w-full border-collapse text-left", className)} {...rest}>
        <caption className="sr-only">{label}</caption>
        {children}
      </table>
    </section>
  );
}

/** The heading row, which stays in sight while the rows scroll. */
export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead className="sticky top-0 z-10 bg-sunken text-ink-2 text-sm">
      <tr>{children}</tr>
    </thead>
  );
}

/** A column heading; `number` aligns it with its figures. */
export function Th({ number, className, ...rest }: ComponentProps<"th"> & { number?: boolean }) {
  return (
    <th
      scope="col"
      className={cn(
        "whitespace-nowrap px-3 py-2 font-medium first:pl-4 last:pr-4",
        number && "text-right",
        className,
      )}
      {...rest}
    />
  );
}

export function Tr({ className, ...rest }: ComponentProps<"tr">) {
  return <tr className={cn("border-line border-t aria-selected:bg-selected", className)} {...rest} />;
}

/** A cell; `number` sets figures right-aligned in even digits. */
export function Td({ number, className, ...rest }: ComponentProps<"td"> & { number?: boolean }) {
  return (
    <td
      className={cn(
        "px-3 py-2.5 align-middle first:pl-4 last:pr-4",
        number && "whitespace-nowrap text-right tabular-nums",
        className,
      )}
      {...rest}
    />
  );
}
