import type { Metadata } from "next";
import { ConfirmForm } from "@/components/auth/confirm-form";
import { LinkIsOver } from "@/components/auth/link-is-over";
import { PageHeader } from "@/components/ui/page-header";
import { isLinkGood } from "@/lib/users/email-link";
import { confirm } from "./actions";

export const metadata: Metadata = { title: "Confirm your e-mail address", robots: { index: false } };

/** Opening the link confirms nothing: mail programs open links too. The person presses the button. */
export default async function ConfirmPage({ params }: PageProps<"/confirm/[token]">) {
  const { token } = await params;
  if (!(await isLinkGood(token, "CONFIRM_EMAIL"))) {
    return <LinkIsOver action={{ href: "/confirm-email", label: "Ask for a new link" }} />;
  }
  return (
    <>
      <PageHeader
        title="Confirm your e-mail address"
        description="One press, and your account is ready to work and to hire."
      />
      <ConfirmForm action={confirm} token={token} />
    </>
  );
}
