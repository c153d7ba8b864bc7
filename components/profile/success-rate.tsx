/**
 * "38 of 40 Satisfied in 30 days", never a percentage without its numbers; whoever has fewer than `fewest` ratings
 * is new, whatever those were.
 */
export function SuccessRate({
  satisfied,
  rated,
  days,
  fewest,
}: {
  satisfied: number;
  rated: number;
  days: number;
  fewest: number;
}) {
  const counts = `${satisfied} of ${rated} rated Satisfied in ${days} days`;
  if (rated < fewest) {
    return (
      <p>
        <span className="block font-bold text-2xl">New</span>
        <span className="text-ink-2">
          {rated === 0 ? `Nothing rated in ${days} days` : `${counts}; a rate takes ${fewest} ratings`}
        </span>
      </p>
    );
  }
  return (
    <p>
      {/* Rounded down: 99.9 % must not look like never a failure. */}
      <span className="block font-bold text-2xl tabular-nums">{Math.floor((satisfied * 100) / rated)} %</span>
      <span className="text-ink-2">{counts}</span>
    </p>
  );
}
