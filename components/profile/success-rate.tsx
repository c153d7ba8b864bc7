/** "97 %, 412 of 425 rated": always with the numbers behind it, and never 0 % for a newcomer. */
export function SuccessRate({ satisfied, rated }: { satisfied: number; rated: number }) {
  if (rated === 0) return <p className="text-ink-2">No rated tasks yet</p>;
  // Rounded down: 99.9 % must not look like never a failure.
  const percent = Math.floor((satisfied * 100) / rated);
  return (
    <p>
      <span className="block font-bold text-2xl tabular-nums">{percent} %</span>
      <span className="text-ink-2">
        success rate: {satisfied} of {rated} rated
      </span>
    </p>
  );
}
