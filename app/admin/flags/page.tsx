import type { Metadata } from "next";
import { FlagList } from "@/components/red-flags/flag-list";
import { SuspensionList } from "@/components/suspensions/suspension-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TabLinks } from "@/components/ui/tab-links";
import { requireActor } from "@/lib/auth/current-actor";
import { recentFlags } from "@/lib/red-flags/queries";
import { suspensionsUnderWay } from "@/lib/suspensions/queries";

export const metadata: Metadata = { title: "Flags" };

export default async function FlagsPage({ searchParams }: PageProps<"/admin/flags">) {
  const actor = await requireActor("moderator");
  const suspended = (await searchParams).tab === "suspensions";
  const [flags, suspensions] = await Promise.all([recentFlags(actor), suspensionsUnderWay(actor)]);
  return (
    <>
      <PageHeader
        title="Flags"
        description="Red flags that count, and who may take no new small jobs. Open a person to act on them."
      />
      <TabLinks
        label="Flags"
        tabs={[
          { href: "/admin/flags", label: "Red flags", count: flags.length, current: !suspended },
          {
            href: "/admin/flags?tab=suspensions",
            label: "Suspensions",
            count: suspensions.length,
            current: suspended,
          },
        ]}
      />
      {suspended
        ? suspensions.length > 0 && <SuspensionList suspensions={suspensions} />
        : flags.length > 0 && <FlagList flags={flags} />}
      {(suspended ? suspensions : flags).length === 0 && (
        <EmptyState title={suspended ? "Nobody is suspended" : "No red flag counts"} />
      )}
    </>
  );
}
