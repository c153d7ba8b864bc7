import {
  CircleCheckBig,
  CircleDot,
  CirclePause,
  CircleSlash,
  CircleX,
  Hourglass,
  type LucideIcon,
  PencilLine,
  SquareX,
  TimerOff,
} from "lucide-react";
import { StatusBadge } from "@/components/ui/status-badge";
import { jobStatusWords } from "@/lib/jobs/states";

type Status = keyof typeof jobStatusWords;

const icons: Record<Status, LucideIcon> = {
  DRAFT: PencilLine,
  PENDING_REVIEW: Hourglass,
  RUNNING: CircleDot,
  PAUSED: CirclePause,
  FINISHED: CircleCheckBig,
  STOPPED: CircleSlash,
  EXPIRED: TimerOff,
  DECLINED: CircleX,
  CANCELLED: SquareX,
};

/** A job's state: icon, word and colour. */
export function JobStatusBadge({ status }: { status: Status }) {
  const { tone, label } = jobStatusWords[status];
  return (
    <StatusBadge tone={tone} icon={icons[status]}>
      {label}
    </StatusBadge>
  );
}
