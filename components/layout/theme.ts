export const THEME_COOKIE = "theme";
export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

/** Whether a value that came from outside names a theme. */
export function isTheme(value: unknown): value is Theme {
  return themes.includes(value as Theme);
}
