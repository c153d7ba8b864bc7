"use client";
import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { Input } from "../ui/input";

/** A password that can be looked at while it is typed, and pasted. Stands inside a `Field`. */
export function PasswordInput(props: Omit<ComponentProps<typeof Input>, "type" | "prefix" | "suffix">) {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <div className="relative">
      <Input {...props} type={shown ? "text" : "password"} spellCheck={false} className="pr-12" />
      <button
        type="button"
        aria-label={shown ? "Hide password" : "Show password"}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-0 right-0 inline-flex w-11 items-center justify-center rounded-md text-ink-2 hover:text-ink noscript:hidden"
      >
        <Icon aria-hidden className="size-5" />
      </button>
    </div>
  );
}
