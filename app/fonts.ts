import localFont from "next/font/local";

const sans = localFont({
  src: "../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  weight: "200 800",
  display: "swap",
  variable: "--face-sans",
  fallback: ["ui-sans-serif", "system-ui", "sans-serif"],
});

const display = localFont({
  src: "../node_modules/@fontsource/young-serif/files/young-serif-latin-400-normal.woff2",
  weight: "400",
  display: "swap",
  variable: "--face-display",
  adjustFontFallback: "Times New Roman",
  fallback: ["Georgia", "serif"],
});

const mono = localFont({
  src: "../node_modules/@fontsource-variable/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-wght-normal.woff2",
  weight: "200 800",
  display: "swap",
  preload: false,
  variable: "--face-mono",
  fallback: ["ui-monospace", "Menlo", "monospace"],
});

/** The classes that put the three typefaces, served from this origin, into the page's custom properties. */
export const fontVariables = `${sans.variable} ${display.variable} ${mono.variable}`;
