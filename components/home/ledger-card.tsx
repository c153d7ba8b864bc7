import type { Micros } from "@/lib/core/money";
import { Card } from "../ui/card";
import { decimalsFor, Money } from "../ui/money";

export interface LedgerLine {
  what: string;
  detail: string;
  amountMicros: Micros;
}

/** A page of the wage book: every line of one job with what stays locked after it. */
export function LedgerCard({ title, lines }: { title: string; lines: LedgerLine[] }) {
  const decimals = decimalsFor(lines.map((line) => line.amountMicros));
  let balance = 0n;
  return (
    <Card pad="none" tone="stitched" className="p-5 sm:p-7">
      <table className="w-full">
        <caption className="mb-3 text-left font-display text-xl">{title}</caption>
        <thead className="text-ink-3 text-sm">
          <tr className="border-ink border-b-2">
            <th scope="col" className="pb-1.5 text-left font-normal">
              Entry
            </th>
            <th scope="col" className="pb-1.5 text-right font-normal">
              Amount
            </th>
            <th scope="col" className="pb-1.5 text-right font-normal">
              Locked
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            balance += line.amountMicros;
            return (
              <tr key={line.what} className="border-line border-b last:border-0">
                <th scope="row" className="py-2.5 pr-3 text-left font-medium">
                  {line.what}
                  <span className="block font-normal text-ink-2 text-sm">{line.detail}</span>
                </th>
                <td className="py-2.5 pr-3 text-right align-top">
                  <Money micros={line.amountMicros} decimals={decimals} sign="always" />
                </td>
                <td className="py-2.5 text-right align-top font-medium">
                  <Money micros={balance} decimals={decimals} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
}
