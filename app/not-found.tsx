import type { Metadata } from "next";
import { MessagePage } from "@/components/layout/message-page";
import { LinkButton } from "@/components/ui/link-button";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <MessagePage
      title="There is nothing at this address"
      seed="ladder"
      actions={
        <>
          <LinkButton href="/jobs">Browse jobs</LinkButton>
          <LinkButton href="/" variant="secondary">
            Go to the start page
          </LinkButton>
        </>
      }
    >
      <p>The address may be mistyped, the page may be gone, or it belongs to somebody else.</p>
    </MessagePage>
  );
}
