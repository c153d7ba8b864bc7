"use client";
import { useContext, useState } from "react";
import { Field } from "../ui/field";
import { FormContext } from "../ui/form-context";
import { Input } from "../ui/input";

/**
 * Asks for a code of the authenticator app, under the name "code"; nothing is asked of who has shown one a moment
 * ago, unless that moment passed while the form was filled in. A recovery code goes into the same field.
 */
export function CodeField({ stepped }: { stepped: boolean }) {
  const [recovery, setRecovery] = useState(false);
  const state = useContext(FormContext);
  const askedFor = state !== null && !state.ok && state.error.fields.code !== undefined;
  if (stepped && !askedFor) return null;
  return (
    <div>
      <Field
        name="code"
        label={recovery ? "Recovery code" : "Code of your authenticator app"}
        hint={
          recovery
            ? "One of the ten you kept when you turned on your second factor. Each counts once."
            : "The six digits it shows for Piecework now, or a recovery code."
        }
      >
        <Input
          autoComplete={recovery ? "off" : "one-time-code"}
          inputMode={recovery ? "text" : "numeric"}
          autoCapitalize="characters"
          spellCheck={false}
          className="max-w-56 font-mono tracking-widest tabular-nums"
        />
      </Field>
      <button
        type="button"
        onClick={() => setRecovery(!recovery)}
        className="mt-1.5 inline-flex min-h-6 items-center text-link text-sm underline underline-offset-4 pointer-coarse:min-h-11 noscript:hidden"
      >
        {recovery ? "Use a code of the app" : "Use a recovery code"}
      </button>
    </div>
  );
}
