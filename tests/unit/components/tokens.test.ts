import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("app/globals.css", "utf8");

/** Every colour token as its light and its dark value, read from the one place they are written. */
const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name, light, dark]) => [name, { light, dark }] as const,
  ),
);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string, theme: "light" | "dark"): number {
  const [a, b] = [one, other].map((name) => {
    const hex = tokens.get(name)?.[theme];
    if (!hex) throw new Error(`There is no token ${name}`);
    return luminance(hex);
  });
  return (Math.max(a ?? 0, b ?? 0) + 0.05) / (Math.min(a ?? 0, b ?? 0) + 0.05);
}

const grounds = ["canvas", "surface", "sunken", "selected"];
const pairs = [
  ...grounds.flatMap((ground) => [
    ...["ink", "ink-2"].map((text) => ({ text, ground, least: 7 })),
    ...["ink-3", "primary", "link"].map((text) => ({ text, ground, least: 4.5 })),
    ...["line-strong", "ring", "thread"].map((text) => ({ text, ground, least: 3 })),
  ]),
  ...["ok", "wait", "bad", "info", "muted"].map((tone) => ({ text: tone, ground: `${tone}-bg`, least: 4.5 })),
  { text: "on-primary", ground: "primary", least: 4.5 },
  { text: "on-primary", ground: "primary-hover", least: 4.5 },
];

describe.each(["light", "dark"] as const)("colours can be read in the %s theme", (theme) => {
  it.each(pairs)("$text on $ground reaches $least", ({ text, ground, least }) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(least);
  });
});
