import { DateTime } from "../ui/date-time";
import { StatusBadge } from "../ui/status-badge";
import { Timeline } from "../ui/steps";

export interface ShownVersion {
  id: string;
  value: string;
  from: Date;
  setAt: Date;
  setBy: string;
  reason: string;
  state: "ahead" | "in force" | "past" | "cancelled";
  cancelled: { at: Date; by: string; reason: string } | null;
}

const badges = {
  ahead: { tone: "wait", label: "Scheduled" },
  "in force": { tone: "ok", label: "In force" },
  past: { tone: "muted", label: "Past" },
  cancelled: { tone: "bad", label: "Cancelled" },
} as const;

const marks = { ahead: "ahead", "in force": "current", past: "done", cancelled: "done" } as const;

/** Every value a setting was given: what, from when, by whom and why. */
export function HistoryList({ history }: { history: ShownVersion[] }) {
  return (
    <Timeline
      events={history.map((one) => ({
        id: one.id,
        title: <Title {...one} />,
        when: (
          <>
            Counts from <DateTime value={one.from} />
          </>
        ),
        detail: <Detail {...one} />,
        state: marks[one.state],
      }))}
    />
  );
}

function Title({ value, state }: ShownVersion) {
  const { tone, label } = badges[state];
  return (
    <span className="flex flex-wrap items-center gap-2">
      {value} <StatusBadge tone={tone}>{label}</StatusBadge>
    </span>
  );
}

function Detail({ reason, setBy, setAt, cancelled }: ShownVersion) {
  return (
    <div className="space-y-1 [overflow-wrap:anywhere]">
      <p className="whitespace-pre-line">{reason}</p>
      <p className="text-ink-3 text-sm">
        Set by {setBy}, <DateTime value={setAt} />
      </p>
      {cancelled && (
        <>
          <p className="whitespace-pre-line">{cancelled.reason}</p>
          <p className="text-ink-3 text-sm">
            Cancelled by {cancelled.by}, <DateTime value={cancelled.at} />
          </p>
        </>
      )}
    </div>
  );
}
