import { approveAdjustment, rejectAdjustment } from "@/lib/adjustments/decide";
import type { UserActor } from "@/lib/core/actor";
import { codes, takePart } from "./take-part";

interface Part {
  decider: UserActor;
  approves: boolean;
  adjustmentIds: string[];
}

await takePart(({ decider, approves, adjustmentIds }: Part) => {
  // Given by JSON, where instants are text.
  const actor = { ...decider, steppedUpUntil: new Date(decider.steppedUpUntil ?? 0) };
  return codes(
    adjustmentIds.map((adjustmentId) =>
      approves
        ? approveAdjustment(actor, { adjustmentId })
        : rejectAdjustment(actor, { adjustmentId, reason: "The payment was right." }),
    ),
  );
});
