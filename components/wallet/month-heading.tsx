import type { Bucket } from "@/lib/ledger/schema";
import { type Decimals, Money } from "../ui/money";
import { AddsUp } from "./adds-up";
import { bucketNames } from "./words";

/** All that happened to one bucket in a month, whatever part of it is shown. */
export interface Figures {
  month: string;
  bucket: Bucket;
  openingMicros: bigint;
  inMicros: bigint;
  outMicros: bigint;
  closingMicros: bigint;
}

/** A month over its lines; for each bucket, opening + in − out = closing, over the whole month. */
export function MonthHeading({
  title,
  figures,
  decimals,
}: {
  title: string;
  figures: Figures[];
  decimals: Decimals;
}) {
  return (
    <tr className="border-line border-t bg-canvas">
      <th scope="rowgroup" colSpan={7} className="px-4 py-2 text-left font-bold">
        {title}
        <span className="mt-1 block space-y-1 font-normal">
          {figures.map((one) => (
            <MonthProof key={one.bucket} figures={one} decimals={decimals} />
          ))}
        </span>
      </th>
    </tr>
  );
}

function MonthProof({ figures, decimals }: { figures: Figures; decimals: Decimals }) {
  const { bucket, openingMicros, inMicros, outMicros, closingMicros } = figures;
  const amount = (micros: bigint) => <Money micros={micros} decimals={decimals} />;
  return (
    <AddsUp holds={openingMicros + inMicros - outMicros === closingMicros}>
      <span className="font-medium">{bucketNames[bucket]}:</span> opening {amount(openingMicros)} + in{" "}
      {amount(inMicros)} − out {amount(outMicros)} = closing {amount(closingMicros)}
    </AddsUp>
  );
}
