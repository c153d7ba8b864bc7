import { Avatar } from "../../ui/avatar";
import { DateTime } from "../../ui/date-time";
import { TextLink } from "../../ui/text-link";

export interface ShownEmployer {
  nickname: string;
  memberSince: Date;
  jobs: number;
  satisfied: number;
  notSatisfied: number;
}

/** Who pays, and what the books say about how they rate. */
export function EmployerCard({ employer }: { employer: ShownEmployer }) {
  const rated = employer.satisfied + employer.notSatisfied;
  const share = rated > 0 ? Math.floor((employer.satisfied / rated) * 100) : null;
  return (
    <div className="flex gap-3.5">
      <Avatar nickname={employer.nickname} />
      <div className="min-w-0">
        <p className="font-medium text-lg">
          <TextLink href={`/u/${employer.nickname}`}>{employer.nickname}</TextLink>
        </p>
        <p className="text-ink-2">
          {employer.jobs} {employer.jobs === 1 ? "job" : "jobs"} posted ·{" "}
          {share === null
            ? "nothing rated yet"
            : `${share}% of ${rated} ${rated === 1 ? "task" : "tasks"} rated Satisfied`}
        </p>
        <p className="text-ink-3 text-sm">
          Member since <DateTime value={employer.memberSince} kind="day" />
        </p>
      </div>
    </div>
  );
}
