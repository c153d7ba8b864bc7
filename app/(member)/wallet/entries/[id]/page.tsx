import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { EntryView } from "@/components/wallet/entry-view";
import { causeWords } from "@/components/wallet/words";
import { requireActor } from "@/lib/auth/current-actor";
import { entryOf } from "@/lib/ledger/entry";
import { readLedgerId } from "@/lib/ledger/schema";
import { operator } from "@/lib/platform/operator";

export const metadata: Metadata = { title: "An entry explained" };

export default async function EntryPage({ params }: PageProps<"/wallet/entries/[id]">) {
  const actor = await requireActor();
  const entryId = readLedgerId((await params).id);
  const entry = entryId && (await entryOf(actor.id, entryId));
  if (!entry) notFound();
  const by = Object.values(operator()).join(", ");
  return (
    <>
      <PageHeader
        title={causeWords(entry.cause, entry.bucket)}
        crumbs={[
          { label: "Wallet", href: "/wallet" },
          { label: "Statement", href: "/wallet/statement" },
        ]}
        actions={<PrintButton>Print receipt</PrintButton>}
      />
      <EntryView entry={entry} receipt={{ to: actor.nickname, by }} />
    </>
  );
}
