import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/ui/page-header";
import { EntryView } from "@/components/wallet/entry-view";
import { causeWords } from "@/components/wallet/words";
import { requireActor } from "@/lib/auth/current-actor";
import { entryOf } from "@/lib/ledger/entry";
import { readLedgerId } from "@/lib/ledger/schema";

export const metadata: Metadata = { title: "An entry explained" };

export default async function EntryPage({ params }: PageProps<"/wallet/entries/[id]">) {
  const actor = await requireActor();
  const entryId = readLedgerId((await params).id);
  const entry = entryId && (await entryOf(actor.id, entryId));
  if (!entry) notFound();
  return (
    <>
      <PageHeader
        title={causeWords(entry.cause, entry.bucket)}
        crumbs={[
          { label: "Wallet", href: "/wallet" },
          { label: "Statement", href: "/wallet/statement" },
        ]}
      />
      <EntryView entry={entry} />
    </>
  );
}
