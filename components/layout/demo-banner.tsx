import { FlaskConical } from "lucide-react";

const link =
  "inline-flex items-center underline underline-offset-4 pointer-coarse:-my-1.5 pointer-coarse:min-h-11";

/** Says that the money here is invented, on every page, and where the mails and the stand-ins of the demo are. */
export function DemoBanner({ services }: { services?: string }) {
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
      {services && (
        <>
          <a href={`${services}/mailbox`} className={link}>
            Open the mailbox
          </a>
          <a href={services} className={link}>
            All stand-ins
          </a>
        </>
      )}
    </aside>
  );
}
