import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MailboxHint } from "@/components/auth/mailbox-hint";
import { ResendForm } from "@/components/auth/resend-form";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireVisitor } from "@/lib/auth/current-actor";
import { env } from "@/lib/platform/env";
import { logOut } from "../log-out";
import { resend } from "./actions";

export const metadata: Metadata = { title: "Confirm your e-mail address", robots: { index: false } };

export default async function ConfirmEmailPage() {
  const { email, emailConfirmed } = await requireVisitor();
  if (emailConfirmed) redirect("/work");
  return (
    <>
      <PageHeader
        title="Confirm your e-mail address"
        description={
          <>
            We sent a link to <strong className="text-ink [overflow-wrap:anywhere]">{email}</strong>. Follow
            it to start working and hiring.
          </>
        }
      />
      <MailboxHint mailbox={env.LOCAL_SERVICES_URL && `${env.LOCAL_SERVICES_URL}/mailbox`} />
      <ResendForm action={resend} />
      <form action={logOut} className="mt-6">
        <SubmitButton variant="quiet">Log out</SubmitButton>
      </form>
    </>
  );
}
