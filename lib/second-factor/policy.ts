import type { UserActor } from "@/lib/core/actor";
import type { Verdict } from "@/lib/core/errors";

/** Whoever sees other people's money and documents cannot go back to a password alone. */
export function canDisable(actor: UserActor): Verdict {
  return (
    actor.role === "MEMBER" ||
    "The second factor of staff stays on. You can move it to another phone by asking the operator to turn it off first."
  );
}
