import type { Metadata } from "next";
import { orNotFound } from "@/app/or-not-found";
import { ReviewQueue } from "@/components/review/review-queue";
import { reviewViews } from "@/components/review/review-views";
import { requireActor } from "@/lib/auth/current-actor";
import { isId } from "@/lib/core/ids";
import { settingsInForce } from "@/lib/settings/read";
import { reviewPage } from "@/lib/submissions/review-queries";
import { reviewTabs } from "@/lib/submissions/review-schema";
import { rate, rateAll, rateAllForm, rateForm } from "./actions";

export const metadata: Metadata = { title: "Rate submissions" };

export default async function ReviewPage({ params, searchParams }: PageProps<"/hire/jobs/[id]/review">) {
  const [actor, { id }, query] = await Promise.all([requireActor(), params, searchParams]);
  const tab = reviewTabs.find((name) => name === query.tab) ?? "to-rate";
  const after = typeof query.after === "string" && isId("submission", query.after) ? query.after : undefined;
  const [page, settings] = await Promise.all([
    orNotFound(reviewPage(actor, { jobId: id, tab, after })),
    settingsInForce(),
  ]);
  return (
    <ReviewQueue
      // Every reading of the queue is a new page; what was decided on the one before is sent as it goes.
      key={page.shownAt.getTime()}
      page={page}
      tab={tab}
      startView={reviewViews.find((name) => name === query.view) ?? "grid"}
      first={!after}
      limits={{
        minReasonLength: settings["rating.minReasonLength"],
        maxDeclines: settings["rating.maxDeclinesAtOnce"],
      }}
      actions={{ rate, rateAll, rateForm, rateAllForm }}
    />
  );
}
