"use client";
import { MessagePage } from "@/components/layout/message-page";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkButton } from "@/components/ui/link-button";

/** What people see after a defect: what is safe, what to do, and the number that finds it in the log. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <MessagePage
      title="This page could not be made"
      seed="brokenDishes"
      actions={
        <>
          <Button onClick={reset}>Try again</Button>
          <LinkButton href="/" variant="secondary">
            Go to the start page
          </LinkButton>
        </>
      }
    >
      <p>Something went wrong on our side. Your money and your work are safe: nothing is saved by halves.</p>
      {error.digest && (
        <p className="flex flex-wrap items-center gap-3">
          <span>
            Reference <code className="font-mono">{error.digest}</code>
          </span>
          <CopyButton text={error.digest} label="Copy reference" />
        </p>
      )}
    </MessagePage>
  );
}
