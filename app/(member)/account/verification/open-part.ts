import { redirect } from "next/navigation";
import type { UserActor } from "@/lib/core/actor";
import { verificationHref } from "@/lib/verification/links";
import { canGive } from "@/lib/verification/policy";
import { type OwnVerification, ownVerification } from "@/lib/verification/queries";
import type { Part } from "@/lib/verification/schema";

/** For the page of a part: leads to the overview, which says why, while that part cannot be given. */
export async function requireOpenPart(
  actor: UserActor,
  part: Part,
  returnTo: string | null,
): Promise<OwnVerification> {
  const verification = await ownVerification(actor.id);
  if (canGive(verification, part) !== true) redirect(verificationHref(null, returnTo));
  return verification;
}
