"use client";
import { Download, Printer } from "lucide-react";
import type { Route } from "next";
import { Alert } from "../ui/alert";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { LinkButton } from "../ui/link-button";

/** The recovery codes, for the only time: to copy, keep as a file, or print. */
export function RecoveryCodes({ codes, title, back }: { codes: string[]; title: string; back: Route }) {
  const text = `Recovery codes of Piecework. Each counts once.\n\n${codes.join("\n")}\n`;
  return (
    <div className="space-y-6">
      <Alert tone="ok" title={title} live>
        Keep these recovery codes where you find them without your phone. Each replaces one code of the app,
        once. They are not shown again.
      </Alert>
      <ul className="grid grid-cols-1 gap-x-6 gap-y-1.5 font-mono text-lg tabular-nums sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <CopyButton text={text} label="Copy codes" />
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="piecework-recovery-codes.txt"
          className="inline-flex min-h-6 items-center gap-1.5 text-link underline underline-offset-4 pointer-coarse:min-h-11"
        >
          <Download aria-hidden className="size-4" />
          Download codes
        </a>
        <Button variant="secondary" size="sm" onClick={() => window.print()} className="noscript:hidden">
          <Printer aria-hidden />
          Print codes
        </Button>
      </div>
      <LinkButton href={back} className="print:hidden">
        Continue
      </LinkButton>
    </div>
  );
}
