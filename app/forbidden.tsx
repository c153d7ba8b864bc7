import type { Metadata } from "next";
import { MessagePage } from "@/components/layout/message-page";
import { LinkButton } from "@/components/ui/link-button";

export const metadata: Metadata = { title: "Not allowed" };

export default function Forbidden() {
  return (
    <MessagePage
      title="Your account may not open this page"
      seed="churnDash"
      actions={
        <>
          <LinkButton href="/work">Go to your overview</LinkButton>
          <LinkButton href="/contact" variant="secondary">
            Contact the operator
          </LinkButton>
        </>
      }
    >
      <p>It needs a role that your account does not have. Whoever runs this site can give it to you.</p>
    </MessagePage>
  );
}
