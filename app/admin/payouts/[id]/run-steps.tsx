import type { UserActor } from "@/lib/core/actor";
import type { RunDetail } from "@/lib/payouts/queries";
import { AtWork } from "./at-work";
import { Files } from "./files";
import { ToApprove } from "./to-approve";

/** What is to be done about a run in its present state. */
export function RunSteps({
  actor,
  detail,
  interrupted,
  stepped,
}: {
  actor: UserActor;
  detail: RunDetail;
  interrupted: boolean;
  stepped: boolean;
}) {
  if (detail.run.status === "DRAFT") return <ToApprove actor={actor} detail={detail} stepped={stepped} />;
  return (
    <>
      <AtWork detail={detail} interrupted={interrupted} />
      <Files detail={detail} stepped={stepped} />
    </>
  );
}
