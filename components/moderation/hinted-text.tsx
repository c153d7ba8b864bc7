import type { ReactNode } from "react";

/** Texts with the phrases marked that hint at a broken rule; each mark says which point it belongs to. */
export function hintedText<Point extends string>(
  split: (text: string) => { text: string; point: Point | null }[],
  points: readonly Point[],
): (text: string) => ReactNode {
  return (text) =>
    split(text).map((piece, index) => {
      if (piece.point === null) return piece.text;
      const number = points.indexOf(piece.point) + 1;
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other identity.
        <mark key={index} className="rounded-sm bg-wait-bg px-0.5 font-medium text-wait">
          {piece.text}
          <sup className="ml-0.5">
            <span className="sr-only"> hint for point </span>
            {number}
          </sup>
        </mark>
      );
    });
}
