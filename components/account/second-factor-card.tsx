import type { SecondFactorState } from "@/lib/second-factor/schema";
import { Card, CardHeader } from "../ui/card";
import { LinkButton } from "../ui/link-button";
import { SecondFactorFacts } from "./second-factor-facts";

/** Whether the second factor is on, and the way to its own page. */
export function SecondFactorCard({ factor }: { factor: SecondFactorState | null }) {
  return (
    <Card>
      <CardHeader
        title="Second factor"
        description="A code of your phone besides the password. Withdrawing money needs it."
      />
      <SecondFactorFacts factor={factor} />
      <LinkButton href="/account/second-factor" variant={factor ? "secondary" : "primary"} className="mt-4">
        {factor ? "Manage second factor" : "Turn on second factor"}
      </LinkButton>
    </Card>
  );
}
