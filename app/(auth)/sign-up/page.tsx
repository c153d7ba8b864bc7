import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { currentActor } from "@/lib/auth/current-actor";
import { countryOptions } from "@/lib/core/countries";
import { safePath } from "@/lib/core/safe-path";
import { env } from "@/lib/platform/env";
import { setting } from "@/lib/settings/read";
import { rememberedReferrer } from "../referrer";
import { signUp } from "./actions";

export const metadata: Metadata = {
  title: "Sign up",
  description: "One free account to work on small paid jobs and to post them.",
};

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const next = safePath((await searchParams).next, "/work");
  const [actor, minAge, referrer] = await Promise.all([
    currentActor(),
    setting("accounts.minAge"),
    rememberedReferrer(),
  ]);
  if (actor) redirect(next as Route);
  return (
    <>
      <PageHeader
        title="Sign up"
        description={
          <>
            {referrer && <>{referrer} invited you. </>}
            One free account to work and to hire. Have one already?{" "}
            <TextLink href={`/log-in?${new URLSearchParams({ next })}` as Route}>Log in</TextLink>
          </>
        }
      />
      <SignUpForm
        action={signUp}
        countries={countryOptions}
        minAge={minAge}
        next={next}
        mailbox={env.LOCAL_SERVICES_URL && `${env.LOCAL_SERVICES_URL}/mailbox`}
      />
    </>
  );
}
