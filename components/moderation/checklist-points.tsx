import { TriangleAlert } from "lucide-react";
import { Checkbox } from "../ui/checkbox";
import { KeyHint } from "../ui/key-hint";

/** One point of the checklist, with the phrases of the job that hint at it. */
export interface Point {
  id: string;
  label: string;
  phrases: string[];
}

/** The key of a point: 1 to 9, then 0. */
export const pointKey = (index: number) => String((index + 1) % 10);

export const pointInputId = (id: string) => `point-${id}`;

/** The points to tick before approving. */
export function ChecklistPoints({ points }: { points: Point[] }) {
  return (
    <fieldset>
      <legend className="mb-2 font-bold text-lg">Checklist</legend>
      <ol className="divide-y divide-line">
        {points.map((point, index) => (
          <li key={point.id} className="flex items-start gap-2 py-2">
            <Checkbox
              className="min-w-0 flex-1"
              id={pointInputId(point.id)}
              name="checked"
              value={point.id}
              label={point.label}
              hint={point.phrases.length > 0 ? <Phrases phrases={point.phrases} /> : undefined}
            />
            <KeyHint>{pointKey(index)}</KeyHint>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

function Phrases({ phrases }: { phrases: string[] }) {
  return (
    <span className="mt-0.5 flex items-start gap-1.5 text-wait">
      <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        Look at: {phrases.map((phrase) => `“${phrase}”`).join(", ")}
      </span>
    </span>
  );
}
