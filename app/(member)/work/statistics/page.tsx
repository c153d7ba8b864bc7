import type { Metadata } from "next";
import { cookies } from "next/headers";
import { isTimeZone } from "@/app/time-zone";
import { WorkerStatisticsPage } from "@/components/reputation/worker-statistics";
import { PageHeader } from "@/components/ui/page-header";
import { TIME_ZONE_COOKIE } from "@/components/ui/time-zone";
import { requireActor } from "@/lib/auth/current-actor";
import { categoryName } from "@/lib/jobs/categories";
import { STATISTICS_DAYS, workerStatistics } from "@/lib/reputation/worker-statistics";
import { comingDays } from "@/lib/submissions/work-queries";

export const metadata: Metadata = { title: "Statistics" };

export default async function StatisticsPage() {
  const [actor, jar] = await Promise.all([requireActor(), cookies()]);
  const cookie = jar.get(TIME_ZONE_COOKIE)?.value;
  const zone = cookie && isTimeZone(cookie) ? cookie : "UTC";
  const [statistics, coming] = await Promise.all([workerStatistics(actor, zone), comingDays(actor, zone)]);
  return (
    <>
      <PageHeader
        title="Statistics"
        description={`What your tasks brought in the last ${STATISTICS_DAYS} days. Only you see this page.`}
        crumbs={[{ label: "Work", href: "/work" }]}
      />
      <WorkerStatisticsPage
        {...statistics}
        kinds={statistics.kinds.map((kind) => ({ ...kind, name: categoryName(kind.categoryId) }))}
        coming={coming}
      />
    </>
  );
}
