import type { Metadata } from "next";
import { ForgotForm } from "@/components/auth/forgot-form";
import { PageHeader } from "@/components/ui/page-header";
import { env } from "@/lib/platform/env";
import { requestReset } from "./actions";

export const metadata: Metadata = {
  title: "Forgotten password",
  description: "Set a new password by e-mail.",
};

export default function ForgotPage() {
  return (
    <>
      <PageHeader
        title="Forgotten password"
        description="Tell us your e-mail address, and we send you a link to set a new password."
      />
      <ForgotForm
        action={requestReset}
        mailbox={env.LOCAL_SERVICES_URL && `${env.LOCAL_SERVICES_URL}/mailbox`}
      />
    </>
  );
}
