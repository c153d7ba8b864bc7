/** A key to press, as printed on it. */
export function KeyHint({ children }: { children: string }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line-strong border-b-2 bg-surface px-1 font-mono text-ink-2 text-xs pointer-coarse:hidden">
      {children}
    </kbd>
  );
}
