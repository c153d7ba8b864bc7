import { Footer } from "@/components/layout/footer";
import { SiteHeader } from "@/components/layout/site-header";
import { currentActor } from "@/lib/auth/current-actor";
import { env } from "@/lib/platform/env";
import { frameFor } from "../frame";

/** One narrow column: a form and nothing beside it. */
export default async function AuthLayout({ children }: LayoutProps<"/">) {
  const frame = await frameFor(await currentActor());
  return (
    <>
      <SiteHeader {...frame} />
      <main id="main" tabIndex={-1} className="mx-auto max-w-lg px-4 py-8 outline-none sm:py-14">
        {children}
      </main>
      <Footer operator={env.OPERATOR_NAME} theme={frame.theme} setTheme={frame.setTheme} />
    </>
  );
}
