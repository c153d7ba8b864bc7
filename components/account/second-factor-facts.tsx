import type { SecondFactorState } from "@/lib/second-factor/schema";
import { DateTime } from "../ui/date-time";
import { Facts } from "../ui/facts";
import { StatusBadge } from "../ui/status-badge";

/** Whether the second factor is on, since when, and how many recovery codes are left. */
export function SecondFactorFacts({ factor }: { factor: SecondFactorState | null }) {
  if (!factor)
    return <Facts rows={[{ label: "State", value: <StatusBadge tone="muted">Off</StatusBadge> }]} />;
  return (
    <Facts
      rows={[
        { label: "State", value: <StatusBadge tone="ok">On</StatusBadge> },
        { label: "Since", value: <DateTime value={factor.enabledAt} kind="day" /> },
        { label: "Recovery codes left", value: factor.recoveryCodesLeft },
      ]}
    />
  );
}
