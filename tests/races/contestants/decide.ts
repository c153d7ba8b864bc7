import type { UserActor } from "@/lib/core/actor";
import { DAY_MS } from "@/lib/core/time";
import { stopJob } from "@/lib/jobs/stop";
import { setClock } from "@/lib/platform/clock";
import { autoRate } from "@/lib/submissions/auto-rate";
import { giveUp } from "@/lib/submissions/give-up";
import { rateAllSatisfied, rateSubmissions } from "@/lib/submissions/rate";
import { codes, takePart } from "./take-part";

interface Decide {
  what: "satisfy" | "decline" | "all" | "auto-rate" | "stop" | "withdraw";
  jobId: string;
  employer: UserActor;
  submissions: { id: string; worker: UserActor }[];
}

const text = "The proof shows something else entirely.";

await takePart(({ what, jobId, employer, submissions }: Decide) => {
  // A week later, when the timer too wants its say.
  setClock({ now: () => new Date(Date.now() + 7 * DAY_MS + 1) });
  const ids = submissions.map(({ id }) => id);
  switch (what) {
    case "satisfy":
      return codes([
        rateSubmissions(employer, {
          jobId,
          decisions: ids.map((submissionId) => ({ submissionId, rating: "SATISFIED" })),
        }),
      ]);
    case "decline":
      return codes([
        rateSubmissions(employer, {
          jobId,
          decisions: ids
            .slice(0, 25)
            .map((submissionId) => ({ submissionId, rating: "NOT_SATISFIED", reason: "OTHER", text })),
        }),
      ]);
    case "all":
      return codes([rateAllSatisfied(employer, { jobId, submittedUntil: new Date(Date.now() + DAY_MS) })]);
    case "auto-rate":
      return codes([autoRate(1_000), autoRate(1_000)]);
    case "stop":
      return codes([stopJob(employer, { jobId })]);
    case "withdraw":
      return codes(submissions.slice(0, 8).map(({ id, worker }) => giveUp(worker, { submissionId: id })));
  }
});
