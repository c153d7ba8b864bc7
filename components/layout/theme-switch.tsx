import { Monitor, Moon, Sun } from "lucide-react";
import type { Theme } from "./theme";

const choices = [
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
  { value: "system", label: "System", icon: Monitor },
] as const;

/** Light, dark or as the system: three buttons of one form. */
export function ThemeSwitch({ theme, action }: { theme: Theme; action: (form: FormData) => Promise<void> }) {
  return (
    <form action={action} className="inline-flex rounded-md border border-line bg-surface p-0.5">
      <fieldset className="contents">
        <legend className="sr-only">Theme</legend>
        {choices.map(({ value, label, icon: Icon }) => (
          <button
            key={value}
            type="submit"
            name="theme"
            value={value}
            aria-pressed={theme === value}
            className="inline-flex h-8 items-center gap-1.5 rounded-sm px-2.5 text-ink-2 text-sm hover:text-ink aria-pressed:bg-selected aria-pressed:font-medium aria-pressed:text-ink pointer-coarse:h-11"
          >
            <Icon aria-hidden className="size-4" /> {label}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
