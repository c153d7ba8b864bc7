import { runStatusWords } from "@/lib/payouts/words";
import type { PayoutRunStatus } from "@/lib/platform/prisma/enums";
import type { Tone } from "../ui/badge";
import { StatusBadge } from "../ui/status-badge";

const tones: Record<PayoutRunStatus, Tone> = {
  DRAFT: "wait",
  APPROVED: "info",
  RUNNING: "info",
  PAUSED: "wait",
  FINISHED: "ok",
  CANCELLED: "muted",
};

/** Where a run stands. */
export function RunStatus({ status, interrupted }: { status: PayoutRunStatus; interrupted?: boolean }) {
  if (interrupted) return <StatusBadge tone="bad">Interrupted</StatusBadge>;
  return <StatusBadge tone={tones[status]}>{runStatusWords[status]}</StatusBadge>;
}
