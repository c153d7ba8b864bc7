import type { Metadata } from "next";
import { LinkIsOver } from "@/components/auth/link-is-over";
import { ResetForm } from "@/components/auth/reset-form";
import { PageHeader } from "@/components/ui/page-header";
import { isLinkGood } from "@/lib/users/email-link";
import { resetPassword } from "./actions";

export const metadata: Metadata = { title: "Set a new password", robots: { index: false } };

export default async function ResetPage({ params }: PageProps<"/reset/[token]">) {
  const { token } = await params;
  if (!(await isLinkGood(token, "RESET_PASSWORD"))) {
    return <LinkIsOver action={{ href: "/forgot", label: "Ask for a new link" }} />;
  }
  return (
    <>
      <PageHeader
        title="Set a new password"
        description="Every device that is logged in now will be logged out."
      />
      <ResetForm action={resetPassword} token={token} />
    </>
  );
}
