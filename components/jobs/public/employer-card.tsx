import type { Scorecard } from "@/lib/reputation/scorecard";
import { shareWords, usualSpan, windowWords } from "../../reputation/scorecard-words";
import { Avatar } from "../../ui/avatar";
import { DateTime } from "../../ui/date-time";
import { TextLink } from "../../ui/text-link";

export interface ShownEmployer {
  nickname: string;
  memberSince: Date;
  scorecard: Scorecard | null;
}

/** Who pays, and in short how they rate; the whole scorecard stands on their profile. */
export function EmployerCard({
  employer: { nickname, memberSince, scorecard },
}: {
  employer: ShownEmployer;
}) {
  return (
    <div className="flex gap-3.5">
      <Avatar nickname={nickname} />
      <div className="min-w-0">
        <p className="font-medium text-lg">
          <TextLink href={`/u/${nickname}`}>{nickname}</TextLink>
        </p>
        <p className="text-ink-2">{scorecard ? scoreLine(scorecard) : "No rating yet"}</p>
        <p className="text-ink-3 text-sm">
          Member since <DateTime value={memberSince} kind="day" />
          {scorecard && (
            <>
              {" "}
              · numbers as of <DateTime value={scorecard.asOf} />
            </>
          )}
        </p>
      </div>
    </div>
  );
}

/** "95 %, 38 of 40 rated Satisfied in 90 days · usually rates within 5 hours · 2 %, 1 of 40 paid by the timer". */
function scoreLine(score: Scorecard): string {
  const rated = score.satisfied + score.notSatisfied;
  const jobs = `${score.jobsPosted} ${score.jobsPosted === 1 ? "job" : "jobs"} posted`;
  if (rated === 0) return `${jobs} · nothing rated in the last ${score.days} days`;
  return [
    `${shareWords(score.satisfied, rated)} rated Satisfied in ${windowWords(score)}`,
    ...(score.medianRateSeconds === null
      ? []
      : [`rated after ${usualSpan(score.medianRateSeconds)} (median)`]),
    `${shareWords(score.byTimer, rated)} paid by the timer`,
    jobs,
  ].join(" · ");
}
