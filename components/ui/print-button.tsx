"use client";
import { Printer } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";

/** Prints the page; itself it is not printed. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <span data-chrome>
      <Button variant="secondary" onClick={() => window.print()}>
        <Printer aria-hidden /> {children}
      </Button>
    </span>
  );
}
