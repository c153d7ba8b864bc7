import { newId } from "@/lib/core/ids";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { sealText } from "@/lib/platform/sealed";
import { documentContext, personalContext } from "@/lib/verification/sealed-identity";
import { rows } from "./database";

/** Makes a person known to that tier, as if a moderator had cleared them; their documents are deleted already. */
export async function clearIdentity(user: { id: string }, tier: 1 | 2): Promise<void> {
  const id = newId("verification");
  const personal = JSON.stringify({
    name: "Test Person",
    birthDate: "1990-05-17",
    address: { street: "1 Test Street", postalCode: "10001", city: "Testville", country: "US" },
  });
  const document = JSON.stringify({ kind: "PASSPORT", country: "US", number: `T${id.slice(-9)}` });
  await rows(
    `insert into verification (id, user_id, personal_sealed, personal_given_at, personal_fits, updated_at)
     values ($1, $2, $3, now(), true, now())`,
    [id, user.id, sealText(personal, personalContext(id))],
  );
  if (tier === 1) return;
  await rows(
    `update verification set status = 'SUBMITTED', document_sealed = $2, person_hash = $3, front_file_id = $4,
       back_file_id = $5, submitted_at = now(), due_at = now() + interval '7 days' where id = $1`,
    [id, sealText(document, documentContext(id)), keyedHash("person", id), newId("file"), newId("file")],
  );
  await rows(
    `update verification set status = 'CLEARED', decided_at = now(), decided_by = 'system:tests' where id = $1`,
    [id],
  );
  await rows(
    `update verification set document_sealed = null, front_file_id = null, back_file_id = null,
       documents_deleted_at = now() where id = $1`,
    [id],
  );
}
