import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Piecework",
    short_name: "Piecework",
    description: "Small paid jobs, with every cent in a ledger.",
    start_url: "/work",
    display: "standalone",
    background_color: "#f7f5f0",
    theme_color: "#0f5c5c",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
}
