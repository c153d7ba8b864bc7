import type { Metadata } from "next";
import { ImageUpload } from "@/components/account/image-upload";
import { ProfileForm } from "@/components/account/profile-form";
import { Card, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/current-actor";
import { languageOptions } from "@/lib/core/languages";
import { ownProfile } from "@/lib/profiles/queries";
import { saveProfile, setImage } from "./actions";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const actor = await requireActor();
  const profile = await ownProfile(actor.id);
  return (
    <>
      <PageHeader
        title="Profile"
        description="What others see of you."
        actions={
          <LinkButton href={`/u/${actor.nickname}`} variant="secondary">
            View public profile
          </LinkButton>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
        <Card>
          <ProfileForm action={saveProfile} profile={profile} languages={languageOptions} />
        </Card>
        <Card className="space-y-6">
          <CardHeader
            title="Pictures"
            description="JPEG, PNG or WebP. Where and when it was taken is removed."
          />
          <ImageUpload
            slot="photo"
            fileId={profile.photoFileId}
            nickname={actor.nickname}
            setImage={setImage}
          />
          <ImageUpload
            slot="background"
            fileId={profile.backgroundFileId}
            nickname={actor.nickname}
            setImage={setImage}
          />
        </Card>
      </div>
    </>
  );
}
