import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PublicProfileView } from "@/components/profile/public-profile";
import { publicProfile } from "@/lib/profiles/queries";

const profileOf = cache(publicProfile);

export async function generateMetadata({ params }: PageProps<"/u/[nickname]">): Promise<Metadata> {
  const profile = await profileOf((await params).nickname);
  return profile
    ? { title: profile.nickname, description: `The public profile of ${profile.nickname} on Piecework.` }
    : {};
}

export default async function PublicProfilePage({ params }: PageProps<"/u/[nickname]">) {
  const profile = await profileOf((await params).nickname);
  if (!profile) notFound();
  return <PublicProfileView profile={profile} />;
}
