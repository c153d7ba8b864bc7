import type { Route } from "next";
import type { ReactNode } from "react";
import type { CaseDetail } from "@/lib/cases/queries";
import { countryName } from "@/lib/core/countries";
import { Alert } from "../ui/alert";
import { Card, CardHeader } from "../ui/card";
import { DateTime } from "../ui/date-time";
import { Facts } from "../ui/facts";
import { TextLink } from "../ui/text-link";
import { caseOutcomeWords } from "./words";

/** One case: what was noticed, the accounts side by side, and how it ended or may be ended. */
export function CaseView({
  found,
  close,
  more,
}: {
  found: CaseDetail;
  close: ReactNode;
  /** Where it is decided, for those who may. */
  more?: ReactNode;
}) {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
      <div className="min-w-0 space-y-6">
        <Card>
          <CardHeader title="What was noticed" />
          <p className="[overflow-wrap:anywhere]">{found.reason}</p>
          <Facts
            className="mt-3 [&_dd]:[overflow-wrap:anywhere]"
            rows={[
              { label: "Opened", value: <DateTime value={found.openedAt} relative /> },
              ...found.evidence,
            ]}
          />
          {more}
        </Card>
        <div className="grid gap-6 md:grid-cols-2">
          {found.accounts.map((account) => (
            <Account key={account.id} account={account} />
          ))}
        </div>
      </div>
      <Card>{found.closedAt ? <Outcome found={found} /> : close}</Card>
    </div>
  );
}

function Account({ account }: { account: CaseDetail["accounts"][number] }) {
  const { nickname, country, createdAt, verification } = account;
  return (
    <Card>
      <CardHeader title={nickname} />
      <Facts
        rows={[
          { label: "Country", value: countryName(country) },
          { label: "Member since", value: <DateTime value={createdAt} kind="day" /> },
        ]}
      />
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
        <TextLink href={`/u/${nickname}` as Route}>Public profile</TextLink>
        {verification && (
          <TextLink href={`/admin/verifications/${verification.id}` as Route}>Verification</TextLink>
        )}
      </p>
    </Card>
  );
}

function Outcome({ found }: { found: CaseDetail }) {
  const { outcome, conclusion, closedAt, closer } = found;
  return (
    <Alert
      tone={outcome === "HARMLESS" ? "ok" : "bad"}
      title={outcome ? caseOutcomeWords[outcome] : undefined}
      live
    >
      <p>
        {closer && `Closed by ${closer}, `}
        {closedAt && <DateTime value={closedAt} relative />}
      </p>
      <p className="mt-2 whitespace-pre-line [overflow-wrap:anywhere]">{conclusion}</p>
    </Alert>
  );
}
