import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/or-not-found";
import { PersonCases } from "@/components/people/case-list";
import { HoldForm } from "@/components/people/hold-form";
import { PersonFacts } from "@/components/people/person-facts";
import { PersonHolds } from "@/components/people/person-holds";
import { PersonMoney } from "@/components/people/person-money";
import { Card, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/current-actor";
import { isSteppedUp } from "@/lib/auth/step-up";
import { isFinance, isModerator } from "@/lib/core/actor";
import { casesAbout, holdsOf, moneyOf, personForStaff } from "@/lib/holds/people";
import { canHold, isHoldStaff } from "@/lib/holds/staff";
import { lift, place } from "./actions";
import { Reputation } from "./reputation";

export const metadata: Metadata = { title: "A person" };

export default async function PersonPage({ params }: PageProps<"/admin/people/[id]">) {
  const actor = await requireActor();
  if (!isHoldStaff(actor)) notFound();
  const person = await orNotFound(personForStaff(actor, (await params).id));
  const { id } = person;
  const [holds, cases, money] = await Promise.all([
    holdsOf(actor, id),
    casesAbout(actor, id),
    isFinance(actor) ? moneyOf(actor, id) : null,
  ]);
  const stepped = isSteppedUp(actor);
  const holdable = canHold(actor, person);
  return (
    <>
      <PageHeader title={person.nickname} crumbs={[{ label: "People", href: "/admin/people" }]} />
      <div className="grid items-start gap-8 xl:grid-cols-2">
        <div className="min-w-0 space-y-6">
          <Card>
            <PersonFacts person={person} />
          </Card>
          {money && <PersonMoney userId={id} {...money} />}
          <Card>
            <CardHeader title="Cases" />
            <PersonCases cases={cases} />
          </Card>
        </div>
        <div className="min-w-0 space-y-8">
          <section>
            <h2 className="mb-3 font-bold text-lg">Holds</h2>
            <PersonHolds holds={holds} stepped={stepped} lift={lift} />
            {holdable === true ? (
              <HoldForm userId={id} stepped={stepped} place={place} />
            ) : (
              <p className="mt-4 text-ink-2">{holdable}</p>
            )}
          </section>
          {isModerator(actor) && <Reputation actor={actor} userId={id} />}
        </div>
      </div>
    </>
  );
}
