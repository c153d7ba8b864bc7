import type { Route } from "next";
import type { Tone } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { DateTime } from "@/components/ui/date-time";
import { Disclosure } from "@/components/ui/disclosure";
import { StatusBadge } from "@/components/ui/status-badge";
import { TextLink } from "@/components/ui/text-link";
import type { Gate, GateState } from "@/lib/withdrawals/gate";

const states: Record<GateState, { tone: Tone; word: string }> = {
  MET: { tone: "ok", word: "Met" },
  WAITS: { tone: "wait", word: "Waits" },
  NOT_YET: { tone: "muted", word: "Not yet" },
  NEEDS_YOU: { tone: "info", word: "Needs you" },
};

/** How far a person is from withdrawing, in short: the gates that are still closed, and all of them on demand. */
export function ReadinessCard({ gates }: { gates: Gate[] }) {
  const closed = gates.filter(({ state }) => state !== "MET");
  return (
    <Card>
      <CardHeader title="Ready to withdraw" />
      <Dots gates={gates} />
      {closed.length > 0 && <GateList gates={closed} />}
      <Disclosure summary="Everything a withdrawal needs" className="-mb-4 border-b-0">
        <GateList gates={gates} />
      </Disclosure>
    </Card>
  );
}

/** The same where nothing else can be done until all are met. */
export function ReadinessList({ gates }: { gates: Gate[] }) {
  return (
    <Card>
      <CardHeader title="What a withdrawal needs" />
      <Dots gates={gates} />
      <GateList gates={gates} />
    </Card>
  );
}

function Dots({ gates }: { gates: Gate[] }) {
  const met = gates.filter(({ state }) => state === "MET").length;
  return (
    <p className="flex items-center gap-3">
      <span aria-hidden className="flex gap-1">
        {gates.map(({ id }, index) => (
          <span
            key={id}
            className={cn(
              "size-3 rounded-full border-2 border-primary",
              index < met ? "bg-primary" : "bg-surface",
            )}
          />
        ))}
      </span>
      <span className="text-ink-2">
        {met} of {gates.length} met
      </span>
    </p>
  );
}

function GateList({ gates }: { gates: Gate[] }) {
  return (
    <ul className="mt-2 divide-y divide-line">
      {gates.map((gate) => (
        <li key={gate.id} className="flex items-start justify-between gap-4 py-3">
          <div className="min-w-0">
            <p className="font-medium">{gate.title}</p>
            <p className="text-ink-2 text-sm">
              {gate.text}
              {gate.until && (
                <>
                  {" "}
                  Until <DateTime value={gate.until} relative />.
                </>
              )}
            </p>
            {gate.link && (
              <p className="mt-1 text-sm">
                <TextLink href={gate.link.href as Route}>{gate.link.label}</TextLink>
              </p>
            )}
          </div>
          <StatusBadge tone={states[gate.state].tone}>{states[gate.state].word}</StatusBadge>
        </li>
      ))}
    </ul>
  );
}
