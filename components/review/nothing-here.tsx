import type { Route } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { ReviewTab } from "@/lib/submissions/review-schema";

const words: Record<ReviewTab, { title: string; text: string }> = {
  "to-rate": { title: "Everything is rated", text: "What workers hand in next appears here." },
  satisfied: {
    title: "Nothing is rated Satisfied yet",
    text: "Work you accept stands here, with its proof.",
  },
  "not-satisfied": {
    title: "Nothing is rated Not satisfied",
    text: "Work you decline stands here, with your reason.",
  },
};

/** A part of the queue with nothing in it. */
export function NothingHere({ tab, jobId }: { tab: ReviewTab; jobId: string }) {
  return (
    <div className="mt-6">
      <EmptyState
        title={words[tab].title}
        action={
          tab === "to-rate" && (
            <div className="flex flex-wrap justify-center gap-2">
              <LinkButton href={"/hire/review" as Route}>Rate another job</LinkButton>
              <LinkButton href={`/hire/jobs/${jobId}` as Route} variant="secondary">
                Manage this job
              </LinkButton>
            </div>
          )
        }
      >
        {words[tab].text}
      </EmptyState>
    </div>
  );
}
