import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { LogInForm } from "@/components/auth/log-in-form";
import { isLogInNotice, LogInNotice } from "@/components/auth/log-in-notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { currentVisitor } from "@/lib/auth/current-actor";
import { safePath } from "@/lib/core/safe-path";
import { logIn } from "./actions";

export const metadata: Metadata = {
  title: "Log in",
  description: "Log in to work, to hire and to your wallet.",
};

export default async function LogInPage({ searchParams }: PageProps<"/log-in">) {
  const { next, notice } = await searchParams;
  const path = safePath(next, "/work");
  if (await currentVisitor()) redirect(path as Route);
  return (
    <>
      <PageHeader
        title="Log in"
        description={
          <>
            New here?{" "}
            <TextLink href={`/sign-up?${new URLSearchParams({ next: path })}` as Route}>Sign up</TextLink>
          </>
        }
      />
      {isLogInNotice(notice) && <LogInNotice notice={notice} />}
      <LogInForm action={logIn} next={path} />
    </>
  );
}
