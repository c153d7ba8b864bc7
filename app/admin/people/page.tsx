import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { HeldList } from "@/components/people/held-list";
import { PeopleList } from "@/components/people/people-list";
import { PeopleSearch } from "@/components/people/people-search";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/current-actor";
import { findPeople, peopleOnHold } from "@/lib/holds/people";
import { readFrom } from "@/lib/holds/schema";
import { isHoldStaff } from "@/lib/holds/staff";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: PageProps<"/admin/people">) {
  const actor = await requireActor();
  if (!isHoldStaff(actor)) notFound();
  const query = await searchParams;
  const text = String(query.q ?? "")
    .trim()
    .slice(0, 254);
  const from = readFrom(query.from);
  const [people, { holds, next }] = await Promise.all([findPeople(actor, text), peopleOnHold(actor, from)]);
  return (
    <>
      <PageHeader
        title="People"
        description="Facts and holds. Nobody's documents or payout data stand here."
      />
      <PeopleSearch text={text} />
      {people.length > 0 && <PeopleList people={people} />}
      {text && people.length === 0 && (
        <EmptyState title="Nobody found">An e-mail address or an id must be complete.</EmptyState>
      )}
      <h2 className="mt-8 mb-3 font-bold text-lg">On hold now</h2>
      {holds.length > 0 ? <HeldList holds={holds} /> : <p className="text-ink-2">Nobody is on hold.</p>}
      <Pagination
        previous={from ? "/admin/people" : null}
        previousLabel="First page"
        next={next ? (`/admin/people?from=${next}` as Route) : null}
        nextLabel="Next page"
      />
    </>
  );
}
