import type { RequestLine } from "@/lib/payouts/request-queries";
import { methodNames } from "@/lib/withdrawals/words";
import { DateTime } from "../ui/date-time";
import { Facts } from "../ui/facts";
import { Money } from "../ui/money";
import { HintBadges } from "./hint-badges";

/** One requested withdrawal. */
export function RequestFacts({ request }: { request: RequestLine }) {
  return (
    <Facts
      rows={[
        { label: "Person", value: request.nickname },
        { label: "Requested", value: <DateTime value={request.requestedAt} relative /> },
        { label: "Promised by", value: <DateTime value={request.dueAt} relative /> },
        { label: "Method", value: `${methodNames[request.kind]}, ${request.label}` },
        { label: "Amount", value: <Money micros={request.amountMicros} /> },
        { label: "Fee", value: <Money micros={request.feeMicros} /> },
        {
          label: "To send",
          value: <Money micros={request.amountMicros - request.feeMicros} />,
          strong: true,
        },
        { label: "Look twice", value: <HintBadges hints={request.hints} /> },
      ]}
    />
  );
}
