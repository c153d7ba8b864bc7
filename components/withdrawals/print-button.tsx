"use client";
import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Prints the page, without what stands around it. */
export function PrintButton() {
  return (
    <Button type="button" variant="secondary" size="sm" data-chrome onClick={() => window.print()}>
      <Printer aria-hidden /> Print receipt
    </Button>
  );
}
