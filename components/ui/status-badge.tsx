import { CircleCheck, CircleDashed, CircleX, Hourglass, type LucideIcon, RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { Badge, type Tone } from "./badge";

/** The icon of each tone; a state is always icon, word and colour together. */
export const toneIcons: Record<Tone, LucideIcon> = {
  ok: CircleCheck,
  wait: Hourglass,
  bad: CircleX,
  info: RotateCcw,
  muted: CircleDashed,
};

/** The state of a thing: icon, word and colour, never colour alone. */
export function StatusBadge({
  tone,
  icon,
  children,
  className,
}: {
  tone: Tone;
  icon?: LucideIcon;
  children: ReactNode;
  className?: string;
}) {
  const Icon = icon ?? toneIcons[tone];
  return (
    <Badge tone={tone} className={className}>
      <Icon aria-hidden strokeWidth={2} />
      {children}
    </Badge>
  );
}
