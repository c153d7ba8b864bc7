import { record } from "@/lib/audit/record";
import type { UserActor } from "@/lib/core/actor";
import { authorize, invalid } from "@/lib/core/errors";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { ageOn } from "@/lib/users/age";
import { lockOwn } from "./find";
import { differences } from "./plausible";
import { canGive } from "./policy";
import type { PersonalInformation } from "./schema";
import { sealPersonal } from "./sealed-identity";

const MIN_AGE = 18;
const MAX_AGE = 120;

/**
 * Takes a person's legal name, birth date and address: tier 1 at once when they agree with the account, otherwise
 * when a moderator has compared them with a document.
 * @returns what differs from the account, in words
 * @throws AppError INVALID_INPUT under 18, NOT_ALLOWED while documents are reviewed
 */
export async function givePersonal(actor: UserActor, personal: PersonalInformation): Promise<string[]> {
  const age = ageOn(new Date(`${personal.birthDate}T00:00:00Z`), now());
  if (age < MIN_AGE) throw invalid("year", `You have to be ${MIN_AGE} years old.`);
  if (age > MAX_AGE) throw invalid("year", "Check the year.");
  return transaction(async (tx) => {
    const verification = await lockOwn(tx, actor);
    authorize(canGive(verification, "PERSONAL"));
    const differing = differences(personal, await accountOf(tx, actor.id));
    await tx.verification.update({
      where: { id: verification.id },
      data: {
        personalSealed: sealPersonal(verification.id, personal),
        personalGivenAt: now(),
        personalFits: differing.length === 0,
        updatedAt: now(),
      },
      select: { id: true },
    });
    await record(tx, actor, "verification.personal-given", verification.id, {
      detail: { fits: differing.length === 0 },
    });
    return differing;
  });
}

function accountOf(tx: Tx, id: string) {
  return tx.user.findUniqueOrThrow({
    where: { id },
    select: { name: true, country: true, birthDate: true },
  });
}
