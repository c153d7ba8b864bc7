import { FlaskConical } from "lucide-react";

/** Says that the money here is invented, on every page, and where the mails of the demo are. */
export function DemoBanner({ mailbox }: { mailbox?: string }) {
  return (
    <aside
      aria-label="Demo"
      data-chrome
      className="flex flex-wrap items-center justify-center gap-x-2 bg-wait-bg px-4 py-1.5 text-center text-sm text-wait"
    >
      <FlaskConical aria-hidden className="size-4 shrink-0" />
      <span>
        <strong>Demo.</strong> No real money moves here.
      </span>
      {mailbox && (
        <a
          href={mailbox}
          className="inline-flex items-center underline underline-offset-4 pointer-coarse:-my-1.5 pointer-coarse:min-h-11"
        >
          Open the mailbox
        </a>
      )}
    </aside>
  );
}
