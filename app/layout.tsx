import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { DemoBanner } from "@/components/layout/demo-banner";
import { isTheme, THEME_COOKIE } from "@/components/layout/theme";
import { TIME_ZONE_COOKIE, TimeZoneProvider } from "@/components/ui/time-zone";
import { demoMoney, env } from "@/lib/platform/env";
import { fontVariables } from "./fonts";
import { isTimeZone } from "./time-zone";
import "./globals.css";

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(env.APP_URL),
    title: { default: "Piecework: small paid jobs", template: "%s · Piecework" },
    description:
      "A marketplace for small paid jobs. Work is rated by a date or pays itself, and every cent is in a ledger.",
    applicationName: "Piecework",
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7f5f0" },
    { media: "(prefers-color-scheme: dark)", color: "#111513" },
  ],
};

/** Reads cookies, so every page is rendered per request: the nonce of its scripts depends on that. */
export default async function RootLayout({ children }: LayoutProps<"/">) {
  const jar = await cookies();
  const theme = jar.get(THEME_COOKIE)?.value;
  const zone = jar.get(TIME_ZONE_COOKIE)?.value;
  return (
    <html lang="en" className={fontVariables} data-theme={isTheme(theme) ? theme : undefined}>
      <body className="font-sans">
        <a
          href="#main"
          className="-translate-y-16 fixed top-2 left-2 z-50 rounded-md bg-primary px-4 py-2.5 font-medium text-on-primary focus:translate-y-0"
        >
          Skip to content
        </a>
        {demoMoney() && <DemoBanner services={env.LOCAL_SERVICES_URL} />}
        <TimeZoneProvider known={zone && isTimeZone(zone) ? zone : null}>{children}</TimeZoneProvider>
      </body>
    </html>
  );
}
