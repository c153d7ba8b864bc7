"use client";
import { unstable_rethrow } from "next/navigation";
import { useActionState, useCallback } from "react";
import type { FormAction, FormState } from "@/lib/core/result";
import { noAnswer } from "./no-answer";

/**
 * `useActionState` for the action of a form. When the connection or the server fails, the form stays as it was typed
 * and says so, where otherwise the whole page would give way to the error page.
 */
export function useFormAction<T>(action: FormAction<T>, before: FormState<T> = null) {
  const kept = useCallback<FormAction<T>>(
    async (state, form) => {
      try {
        return await action(state, form);
      } catch (error) {
        unstable_rethrow(error);
        return noAnswer(error, form);
      }
    },
    [action],
  );
  // The server draws the action itself: without JavaScript the form is sent to its address.
  return useActionState<FormState<T>, FormData>(
    typeof window === "undefined" ? action : kept,
    before as Awaited<FormState<T>>,
  );
}
