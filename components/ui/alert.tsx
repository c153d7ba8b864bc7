import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import type { Tone } from "./badge";
import { cn } from "./cn";
import { toneIcons } from "./status-badge";

const tones: Record<Tone, string> = {
  ok: "border-ok/30 bg-ok-bg [&>svg]:text-ok",
  wait: "border-wait/30 bg-wait-bg [&>svg]:text-wait",
  bad: "border-bad/30 bg-bad-bg [&>svg]:text-bad",
  info: "border-info/30 bg-info-bg [&>svg]:text-info",
  muted: "border-line bg-muted-bg [&>svg]:text-muted",
};

/** Something the reader should know here: what happened, what is safe, what to do. `live` reads it out when it appears. */
export function Alert({
  tone = "info",
  title,
  children,
  actions,
  icon,
  live,
  className,
}: {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  icon?: LucideIcon;
  live?: boolean;
  className?: string;
}) {
  const Icon = icon ?? toneIcons[tone];
  return (
    <div
      role={live ? "status" : undefined}
      className={cn("flex gap-3 rounded-md border p-3.5 text-ink", tones[tone], className)}
    >
      <Icon aria-hidden className="mt-px size-[1.125rem] shrink-0" strokeWidth={2} />
      <div className="min-w-0 flex-1">
        {title && <p className="font-bold">{title}</p>}
        {children && <div className={cn(title && "mt-0.5")}>{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
