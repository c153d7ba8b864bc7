import type { NextConfig } from "next";

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  agentRules: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // Pages get all their headers from the proxy; what does not pass through it gets the one that everything needs.
  headers: async () => [
    { source: "/:path*", headers: [{ key: "X-Content-Type-Options", value: "nosniff" }] },
  ],
  serverExternalPackages: ["pg", "graphile-worker", "sharp", "@node-rs/argon2", "pino"],
  experimental: {
    authInterrupts: true,
    serverActions: { bodySizeLimit: "256kb" },
  },
};

export default config;
