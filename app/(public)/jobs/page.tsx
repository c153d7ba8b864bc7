import type { Metadata } from "next";
import { Feed } from "@/components/jobs/feed/feed";
import { PageHeader } from "@/components/ui/page-header";
import { currentActor } from "@/lib/auth/current-actor";
import { countryName } from "@/lib/core/countries";
import { feedPage } from "@/lib/jobs/feed";
import { readFilters } from "@/lib/jobs/feed-schema";
import { categoryLinks, filtersInForce, relaxationsOf } from "./address";

export const metadata: Metadata = {
  title: "Jobs",
  description: "Small jobs that are running now: what each pays, how long it takes and when it pays itself.",
};

export default async function JobsPage({ searchParams }: PageProps<"/jobs">) {
  const [actor, parameters] = await Promise.all([currentActor(), searchParams]);
  const filters = readFilters(parameters);
  // An account has a country, so a country in the address only counts for visitors.
  if (actor) filters.country = null;
  const page = await feedPage(actor, filters);
  return (
    <>
      <PageHeader
        title="Jobs"
        description={
          actor
            ? `What you can take now, from ${countryName(actor.country)}. What you pay for or have done is left out.`
            : "Each with its money set aside. You see the full instructions before you decide."
        }
      />
      <Feed
        filters={filters}
        askCountry={!actor}
        categories={categoryLinks(filters)}
        inForce={filtersInForce(filters)}
        relaxations={page.jobs.length === 0 ? await relaxationsOf(actor, filters) : []}
        {...page}
      />
    </>
  );
}
