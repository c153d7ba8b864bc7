"use client";
import { fontVariables } from "./fonts";
import "./globals.css";

/** The last net, when even the frame of the page failed; it brings its own. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en" className={fontVariables}>
      <body className="font-sans">
        <title>Something went wrong · Piecework</title>
        <main className="mx-auto flex min-h-dvh max-w-text flex-col justify-center gap-4 px-4">
          <h1 className="font-display text-3xl">Piecework is not answering</h1>
          <p className="text-ink-2 text-lg">
            Your money and your work are safe: nothing is saved by halves. Try again in a moment.
          </p>
          {error.digest && (
            <p className="text-ink-2">
              Reference <code className="font-mono">{error.digest}</code>
            </p>
          )}
          <button
            type="button"
            onClick={reset}
            className="h-11 self-start rounded-md bg-primary px-4 font-medium text-on-primary hover:bg-primary-hover"
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
