import { Footer } from "@/components/layout/footer";
import { memberTabs } from "@/components/layout/navigation";
import { SiteHeader } from "@/components/layout/site-header";
import { TabBar } from "@/components/layout/tab-bar";
import { currentActor } from "@/lib/auth/current-actor";
import { env } from "@/lib/platform/env";
import { frameFor } from "../frame";

export default async function PublicLayout({ children }: LayoutProps<"/">) {
  const frame = await frameFor(await currentActor());
  return (
    <>
      <SiteHeader {...frame} />
      <main id="main" tabIndex={-1} className="mx-auto max-w-page px-4 py-8 outline-none sm:py-12">
        {children}
      </main>
      {frame.viewer && <TabBar tabs={memberTabs} />}
      <Footer operator={env.OPERATOR_NAME} theme={frame.theme} setTheme={frame.setTheme} />
    </>
  );
}
