import { adminSections, adminTabs } from "@/components/layout/admin-sections";
import { Shell } from "@/components/layout/shell";
import { SiteHeader } from "@/components/layout/site-header";
import { Toaster } from "@/components/ui/toast";
import { requireActor } from "@/lib/auth/current-actor";
import { frameFor } from "../frame";

/** For everybody with a staff page of their own; each page asks for its own role besides. */
export default async function AdminLayout({ children }: LayoutProps<"/admin">) {
  const actor = await requireActor("staff");
  const frame = await frameFor(actor);
  return (
    <>
      <SiteHeader {...frame} />
      <Shell sections={adminSections(actor.role)} tabs={adminTabs(actor.role)}>
        {children}
      </Shell>
      <Toaster />
    </>
  );
}
