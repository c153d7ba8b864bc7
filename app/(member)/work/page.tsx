import type { Metadata } from "next";
import { cookies } from "next/headers";
import { isTimeZone } from "@/app/time-zone";
import { HoldNotice } from "@/components/holds/hold-notice";
import { OwnFlags } from "@/components/red-flags/own-flags";
import { rateWords } from "@/components/suspensions/rate-words";
import { StandingNotice } from "@/components/suspensions/standing-notice";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { TIME_ZONE_COOKIE } from "@/components/ui/time-zone";
import { levelWords } from "@/components/work/level-words";
import { WorkOverview } from "@/components/work/overview";
import { requireActor } from "@/lib/auth/current-actor";
import { activeHolds } from "@/lib/holds/queries";
import { now } from "@/lib/platform/clock";
import { operator } from "@/lib/platform/operator";
import { ownFlags } from "@/lib/red-flags/queries";
import { standingOfUser } from "@/lib/reputation/levels";
import {
  comingDays,
  heldTasks,
  recentResults,
  taskCounts,
  waitingTasks,
} from "@/lib/submissions/work-queries";
import { ownStanding } from "@/lib/suspensions/queries";

export const metadata: Metadata = { title: "Work" };

const SHOWN = 5;

export default async function WorkPage() {
  const actor = await requireActor();
  const zone = (await cookies()).get(TIME_ZONE_COOKIE)?.value;
  const [held, waiting, results, coming, counts, level, holds, standing, flags] = await Promise.all([
    heldTasks(actor),
    waitingTasks(actor, SHOWN),
    recentResults(actor, SHOWN),
    comingDays(actor, zone && isTimeZone(zone) ? zone : "UTC"),
    taskCounts(actor),
    standingOfUser(actor.id),
    activeHolds(actor.id),
    ownStanding(actor),
    ownFlags(actor),
  ]);
  return (
    <>
      <PageHeader
        title="Work"
        description={`${counts.satisfied} Satisfied, ${counts.notSatisfied} Not satisfied so far. ${rateWords(standing)} ${levelWords(level)}`}
        actions={<LinkButton href="/jobs">Find jobs</LinkButton>}
      />
      <StandingNotice standing={standing} operator={operator()} />
      <OwnFlags flags={flags} operator={operator()} />
      <HoldNotice holds={holds} operator={operator()} />
      <WorkOverview {...{ held, waiting, results, coming, counts }} serverNow={now().getTime()} />
    </>
  );
}
