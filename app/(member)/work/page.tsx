import type { Metadata } from "next";
import { cookies } from "next/headers";
import { isTimeZone } from "@/app/time-zone";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { TIME_ZONE_COOKIE } from "@/components/ui/time-zone";
import { WorkOverview } from "@/components/work/overview";
import { requireActor } from "@/lib/auth/current-actor";
import { now } from "@/lib/platform/clock";
import {
  comingDays,
  heldTasks,
  recentResults,
  taskCounts,
  waitingTasks,
} from "@/lib/submissions/work-queries";

export const metadata: Metadata = { title: "Work" };

const SHOWN = 5;

export default async function WorkPage() {
  const actor = await requireActor();
  const zone = (await cookies()).get(TIME_ZONE_COOKIE)?.value;
  const [held, waiting, results, coming, counts] = await Promise.all([
    heldTasks(actor),
    waitingTasks(actor, SHOWN),
    recentResults(actor, SHOWN),
    comingDays(actor, zone && isTimeZone(zone) ? zone : "UTC"),
    taskCounts(actor),
  ]);
  return (
    <>
      <PageHeader
        title="Work"
        description={`${counts.satisfied} Satisfied, ${counts.notSatisfied} Not satisfied so far`}
        actions={<LinkButton href="/jobs">Find jobs</LinkButton>}
      />
      <WorkOverview {...{ held, waiting, results, coming, counts }} serverNow={now().getTime()} />
    </>
  );
}
