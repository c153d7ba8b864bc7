"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { FormState } from "@/lib/core/result";

/** Loads the page again when somebody else was faster, so that it shows what they decided. */
export function useFreshAfterConflict(state: FormState<unknown>): void {
  const router = useRouter();
  const lost = state !== null && !state.ok && state.error.code === "CONFLICT";
  useEffect(() => {
    if (lost) router.refresh();
  }, [lost, router]);
}
