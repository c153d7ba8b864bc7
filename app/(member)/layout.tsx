import { memberSections, memberTabs } from "@/components/layout/navigation";
import { Shell } from "@/components/layout/shell";
import { SiteHeader } from "@/components/layout/site-header";
import { Toaster } from "@/components/ui/toast";
import { requireActor } from "@/lib/auth/current-actor";
import { frameFor } from "../frame";

export default async function MemberLayout({ children }: LayoutProps<"/">) {
  const frame = await frameFor(await requireActor());
  return (
    <>
      <SiteHeader {...frame} />
      <Shell sections={memberSections} tabs={memberTabs}>
        {children}
      </Shell>
      <Toaster />
    </>
  );
}
