import type { Route } from "next";
import { countryName } from "@/lib/core/countries";
import { Avatar } from "../ui/avatar";
import { DateTime } from "../ui/date-time";
import { TextLink } from "../ui/text-link";

export interface ReviewedEmployer {
  nickname: string;
  country: string;
  createdAt: Date;
  published: number;
  declined: number;
}

/** Who wants the job shown, and how their earlier jobs fared. */
export function EmployerFacts({ employer }: { employer: ReviewedEmployer }) {
  return (
    <div className="flex gap-3">
      <Avatar nickname={employer.nickname} />
      <p className="min-w-0 text-ink-2">
        <TextLink href={`/u/${employer.nickname}` as Route} className="font-medium text-lg">
          {employer.nickname}
        </TextLink>
        <span className="block">
          {countryName(employer.country)} · here since <DateTime value={employer.createdAt} kind="day" />
        </span>
        <span className="block">
          {employer.published} {employer.published === 1 ? "job" : "jobs"} approved, {employer.declined}{" "}
          declined
        </span>
      </p>
    </div>
  );
}
