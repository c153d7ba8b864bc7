import { CircleAlert } from "lucide-react";
import { type Ref, useContext } from "react";
import type { ResultError } from "@/lib/core/result";
import { FormScope, fieldId } from "./form-context";

/** "There is a problem": every error of a form in one place, each a link to its field. */
export function ErrorSummary({ error, ref }: { error: ResultError; ref?: Ref<HTMLDivElement> }) {
  const scope = useContext(FormScope);
  const entries = Object.entries(error.fields).flatMap(([name, messages]) =>
    messages.map((message) => ({ name, message })),
  );
  return (
    <div ref={ref} role="alert" tabIndex={-1} className="rounded-md border-2 border-bad bg-surface p-4">
      <p className="flex items-center gap-2 font-bold text-bad text-lg">
        <CircleAlert aria-hidden className="size-5" /> There is a problem
      </p>
      {entries.length === 0 ? (
        <p className="mt-2">{error.message}</p>
      ) : (
        <ul className="mt-2 space-y-1">
          {entries.map(({ name, message }) => (
            <li key={`${name} ${message}`}>
              {name ? (
                <a href={`#${fieldId(name, scope)}`} className="text-bad underline underline-offset-4">
                  {message}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
