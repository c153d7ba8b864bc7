import { blockFor } from "./quilt-blocks";

/** The corners of a triangle that fills half of a unit square, by where its right angle lies. */
const halves = {
  1: "0,0 1,0 0,1",
  2: "0,0 1,0 1,1",
  3: "1,0 1,1 0,1",
  4: "0,0 1,1 0,1",
} as const;

interface QuiltProps {
  /** What the pattern is drawn from: an id or a name. The same seed gives the same block, anywhere. */
  seed: string;
  className?: string;
}

/** A classic quilt block in this house's cloth: the picture of what has none. Decorative, so hidden from readers. */
export function Quilt({ seed, className }: QuiltProps) {
  const { rows, first, second } = blockFor(seed);
  const size = rows.length;
  const cloth = { a: `var(--color-cloth-${first})`, b: `var(--color-cloth-${second})` };
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      aria-hidden="true"
      className={className}
      shapeRendering="geometricPrecision"
    >
      <rect width={size} height={size} fill="var(--color-sunken)" />
      {rows.flatMap((row, y) =>
        [...row].map((cell, x) => {
          const key = `${x} ${y}`;
          if (cell === ".") return null;
          if (cell === "a" || cell === "b") {
            return <rect key={key} x={x} y={y} width="1" height="1" fill={cloth[cell]} />;
          }
          const corner = Number(cell);
          const points = halves[(corner > 4 ? corner - 4 : corner) as keyof typeof halves];
          const fill = corner > 4 ? cloth.b : cloth.a;
          return <polygon key={key} points={points} transform={`translate(${x} ${y})`} fill={fill} />;
        }),
      )}
      <rect
        x="0.01"
        y="0.01"
        width={size - 0.02}
        height={size - 0.02}
        fill="none"
        stroke="var(--color-line)"
        strokeWidth={size / 80}
      />
    </svg>
  );
}
