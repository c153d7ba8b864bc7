import { Quilt } from "../ui/quilt";
import { quiltBlocks } from "../ui/quilt-blocks";

/** The twelve blocks in a row: the border between two parts of a page. */
export function QuiltBand() {
  return (
    <div
      aria-hidden
      className="grid grid-cols-6 overflow-hidden rounded-lg border border-line sm:grid-cols-12"
    >
      {Object.keys(quiltBlocks).map((name) => (
        <Quilt key={name} seed={name} className="block aspect-square w-full" />
      ))}
    </div>
  );
}
