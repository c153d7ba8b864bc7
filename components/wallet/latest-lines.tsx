import type { EntryLine } from "@/lib/ledger/schema";
import { TextLink } from "../ui/text-link";
import { StatementTable } from "./statement-table";

/** The newest entries, under the figures they changed. */
export function LatestLines({ lines }: { lines: EntryLine[] }) {
  return (
    <section className="mt-8" aria-labelledby="latest-lines">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-4">
        <h2 id="latest-lines" className="font-bold text-lg">
          Latest
        </h2>
        <TextLink href="/wallet/statement">Open the statement</TextLink>
      </div>
      <StatementTable lines={lines} />
    </section>
  );
}
