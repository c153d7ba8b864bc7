import type { UserActor } from "@/lib/core/actor";
import { qrImage } from "./qr";
import type { Enrolment } from "./schema";
import { secretToEnrol } from "./secret-to-enrol";
import { enrolUri } from "./totp";

/** What a person puts into their app, as a picture and as text; null when their second factor is on already. */
export async function enrolmentOf(actor: UserActor, email: string): Promise<Enrolment | null> {
  const secret = await secretToEnrol(actor);
  return secret === null ? null : { key: secret, image: await qrImage(enrolUri(secret, email)) };
}
