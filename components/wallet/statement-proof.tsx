import type { EntryLine } from "@/lib/ledger/schema";
import { decimalsFor, Money } from "../ui/money";
import { AddsUp } from "./adds-up";
import { proofOf } from "./proof";
import { bucketNames } from "./words";

/** Under a statement: for each account on the page, opening + in − out = closing. */
export function StatementProof({ lines }: { lines: EntryLine[] }) {
  const proofs = (["EARNED", "WALLET"] as const).flatMap((bucket) => {
    const proof = proofOf(lines.filter((line) => line.bucket === bucket));
    return proof ? [{ bucket, ...proof }] : [];
  });
  if (proofs.length === 0) return null;
  return (
    <div className="mt-4 space-y-1.5">
      {proofs.map((proof) => {
        const decimals = decimalsFor([proof.opening, proof.in, proof.out, proof.closing]);
        return (
          <AddsUp key={proof.bucket} holds={proof.holds}>
            <span className="font-medium">{bucketNames[proof.bucket]} on this page:</span> opening{" "}
            <Money micros={proof.opening} decimals={decimals} /> + in{" "}
            <Money micros={proof.in} decimals={decimals} /> − out{" "}
            <Money micros={proof.out} decimals={decimals} /> = closing{" "}
            <Money micros={proof.closing} decimals={decimals} />
          </AddsUp>
        );
      })}
    </div>
  );
}
