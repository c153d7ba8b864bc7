import type { Route } from "next";
import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { DateTime } from "@/components/ui/date-time";
import { LinkButton } from "@/components/ui/link-button";
import { formatMoney } from "@/lib/core/money";
import { identityNeeded as sentences } from "@/lib/deposits/schema";
import type { DepositTerms } from "@/lib/deposits/terms";

/** What a person may deposit now and why; the form itself only when there is nothing to do before. */
export function DepositGate({
  terms: { limits, allowance, identityNeeded },
  verification,
  children,
}: {
  terms: DepositTerms;
  /** Where one says who one is; it leads back here. */
  verification: Route;
  children: ReactNode;
}) {
  if (identityNeeded) {
    return (
      <Alert
        tone="wait"
        title="First tell us who you are"
        actions={<LinkButton href={verification}>Verify your identity</LinkButton>}
      >
        {sentences[identityNeeded]} It is asked once and protects you from stolen cards.
      </Alert>
    );
  }
  if (limits.maxMicros < limits.minMicros) {
    return (
      <Alert tone="wait" title="You cannot deposit more now">
        <Why allowance={allowance} />
      </Alert>
    );
  }
  return (
    <>
      <p className="mb-4 text-ink-2 text-sm">
        You can deposit up to <strong>{formatMoney(limits.maxMicros)}</strong> now.{" "}
        <Why allowance={allowance} />
      </p>
      {children}
    </>
  );
}

function Why({ allowance: { why, until } }: Pick<DepositTerms, "allowance">) {
  return (
    <>
      {why}
      {until && (
        <>
          {" "}
          More is possible from <DateTime value={until} />.
        </>
      )}
    </>
  );
}
