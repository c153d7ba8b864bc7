import { countryName } from "@/lib/core/countries";
import { languageName } from "@/lib/core/languages";
import type { LastLogin, PublicProfile } from "@/lib/profiles/schema";
import { fileUrl } from "@/lib/uploads/schema";
import { ScorecardCard } from "../reputation/scorecard";
import { Avatar } from "../ui/avatar";
import { Badge } from "../ui/badge";
import { Card, CardHeader } from "../ui/card";
import { DateTime } from "../ui/date-time";
import { Facts } from "../ui/facts";
import { Money } from "../ui/money";
import { SuccessRate } from "./success-rate";

const lastLoginWords: Record<LastLogin, string> = {
  today: "Today",
  week: "This week",
  month: "This month",
  longer: "More than a month ago",
};

/** A person as everybody may see them. */
export function PublicProfileView({ profile }: { profile: PublicProfile }) {
  return (
    <article className="space-y-6">
      <Header profile={profile} />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
        <About profile={profile} />
        <div className="space-y-6 lg:order-last">
          <Card>
            <CardHeader title="As a worker" />
            <SuccessRate {...profile.recent} />
            <Facts className="mt-4" rows={facts(profile)} />
          </Card>
          {profile.scorecard && <ScorecardCard score={profile.scorecard} />}
        </div>
      </div>
    </article>
  );
}

function Header({
  profile: { nickname, country, backgroundFileId, photoFileId },
}: {
  profile: PublicProfile;
}) {
  return (
    <header>
      {backgroundFileId && (
        // biome-ignore lint/performance/noImgElement: uploads are already sized and served with their own headers.
        <img
          src={fileUrl(backgroundFileId)}
          alt=""
          className="mb-4 aspect-[4/1] w-full rounded-lg border border-line object-cover"
        />
      )}
      <div className="flex items-center gap-4">
        <Avatar nickname={nickname} src={photoFileId && fileUrl(photoFileId)} size="xl" />
        <div className="min-w-0">
          <h1 className="font-display text-3xl [overflow-wrap:anywhere]">{nickname}</h1>
          <p className="text-ink-2 text-lg">{countryName(country)}</p>
        </div>
      </div>
    </header>
  );
}

function facts({ memberSince, satisfied, level, earnedMicros, lastLogin }: PublicProfile) {
  return [
    { label: "Level", value: level },
    { label: "Tasks done", value: satisfied },
    ...(earnedMicros === null ? [] : [{ label: "Money earned", value: <Money micros={earnedMicros} /> }]),
    { label: "Member since", value: <DateTime value={memberSince} kind="day" /> },
    ...(lastLogin ? [{ label: "Last log-in", value: lastLoginWords[lastLogin] }] : []),
  ];
}

function About({ profile: { nickname, about, languages, skills } }: { profile: PublicProfile }) {
  return (
    <Card className="space-y-5">
      <section>
        <h2 className="mb-2 font-bold text-lg">About</h2>
        {about ? (
          <p dir="auto" className="whitespace-pre-line [overflow-wrap:anywhere]">
            {about}
          </p>
        ) : (
          <p className="text-ink-2">{nickname} has not written anything yet.</p>
        )}
      </section>
      <Words title="Languages" words={languages.map(languageName)} />
      <Words title="Skills" words={skills} />
    </Card>
  );
}

function Words({ title, words }: { title: string; words: string[] }) {
  if (words.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2 font-bold text-lg">{title}</h2>
      <ul className="flex flex-wrap gap-2">
        {words.map((word) => (
          <li key={word} dir="auto">
            <Badge tone="muted">{word}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
