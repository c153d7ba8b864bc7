import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { AuthenticatorHint } from "@/components/auth/authenticator-hint";
import { LogInCodeForm } from "@/components/auth/log-in-code-form";
import { PageHeader } from "@/components/ui/page-header";
import { currentVisitor } from "@/lib/auth/current-actor";
import { openTicket } from "@/lib/auth/log-in-ticket";
import { safePath } from "@/lib/core/safe-path";
import { demoMoney, env } from "@/lib/platform/env";
import { keptTicket } from "../ticket";
import { logInWithCode } from "./actions";

export const metadata: Metadata = { title: "Enter your code", robots: { index: false } };

export default async function LogInCodePage({ searchParams }: PageProps<"/log-in/code">) {
  const path = safePath((await searchParams).next, "/work");
  if (await currentVisitor()) redirect(path as Route);
  const ticket = await keptTicket();
  const again = `/log-in?${new URLSearchParams({ next: path })}` as Route;
  if (!ticket || !(await openTicket(ticket))) redirect(again);
  return (
    <>
      <PageHeader title="Enter your code" description="Your account asks for a code besides the password." />
      <AuthenticatorHint services={demoMoney() ? env.LOCAL_SERVICES_URL : undefined} />
      <LogInCodeForm action={logInWithCode} next={path} again={again} />
    </>
  );
}
