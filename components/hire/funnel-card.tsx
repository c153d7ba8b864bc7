import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Progress } from "@/components/ui/progress";
import { funnelOf, type Numbers } from "@/lib/jobs/preview";

/** Where the positions of a job are. */
export function FunnelCard({ numbers }: { numbers: Numbers }) {
  const { free, reserved, toRate, satisfied, notSatisfied } = funnelOf(numbers);
  const stages = [
    { label: "Free", value: free },
    { label: "Reserved", value: reserved },
    { label: "To rate", value: toRate, strong: toRate > 0 },
    { label: "Satisfied", value: satisfied },
    { label: "Not satisfied", value: notSatisfied },
  ];
  return (
    <Card>
      <h2 className="font-bold text-lg">Positions</h2>
      <Progress
        className="mt-2"
        label="Positions done"
        value={satisfied}
        max={numbers.positions}
        words={`${satisfied} of ${numbers.positions} done`}
      />
      <dl className="mt-4 grid grid-cols-2 gap-3 sm:grid-cols-5">
        {stages.map(({ label, value, strong }) => (
          <div key={label} className={cn("rounded-md bg-sunken px-3 py-2", strong && "bg-info-bg text-info")}>
            <dt className={cn("text-sm", !strong && "text-ink-2")}>{label}</dt>
            <dd className="font-bold text-2xl tabular-nums">{value.toLocaleString("en")}</dd>
          </div>
        ))}
      </dl>
      {notSatisfied > 0 && (
        <p className="mt-3 text-ink-2 text-sm">
          A position rated Not satisfied is free again for another worker, at no cost.
        </p>
      )}
    </Card>
  );
}
