import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { signUp } from "@/lib/users/sign-up";
import { rows } from "@/tests/support/database";
import { createUser } from "@/tests/support/factories";
import { newPerson } from "@/tests/support/people";
import { createReferred } from "@/tests/support/referrals";

const referrerOf = (referredId: string) => db.referral.findUnique({ where: { referredId } });

async function signedUp(referrer: string | null): Promise<string> {
  const person = newPerson();
  await signUp(person, referrer);
  return (await db.user.findUniqueOrThrow({ where: { email: person.email } })).id;
}

test("who signs up by a link is attributed to its owner, whatever the case of the nickname", async () => {
  const referrer = await createUser();
  const id = await signedUp(referrer.nickname.toUpperCase());
  expect(await referrerOf(id)).toMatchObject({ referrerId: referrer.id, voidedAt: null });
});

test("a link of nobody, or of somebody whose address was never confirmed, attributes to nobody", async () => {
  const unconfirmed = newPerson();
  await signUp(unconfirmed);
  for (const nickname of ["nobody-has-this", unconfirmed.nickname]) {
    expect(await referrerOf(await signedUp(nickname))).toBeNull();
  }
});

test("a sign-up with an address that has an account attributes nothing to anybody", async () => {
  const [referrer, member] = [await createUser(), await createUser()];
  await signUp(newPerson({ email: member.email }), referrer.nickname);
  expect(await referrerOf(member.id)).toBeNull();
  expect(await db.referral.count({ where: { referrerId: referrer.id } })).toBe(0);
});

test("nobody changes, moves, erases or repeats an attribution, not even the owner of the database", async () => {
  const [referrer, other] = [await createUser(), await createUser()];
  const referred = await createReferred(referrer);
  const tries = [
    `update referral set referrer_id = '${other.id}' where referred_id = $1`,
    `update referral set referred_id = '${other.id}' where referred_id = $1`,
    `update referral set created_at = now() where referred_id = $1`,
    "delete from referral where referred_id = $1",
    `insert into referral (referred_id, referrer_id, created_at) values ($1, '${other.id}', now())`,
  ];
  for (const sql of tries) await expect(rows(sql, [referred.id])).rejects.toThrow();
  await expect(
    db.referral.update({ where: { referredId: referred.id }, data: { workerMicros: 1n } }),
  ).rejects.toThrow();
  expect(await referrerOf(referred.id)).toMatchObject({ referrerId: referrer.id });
});

test("nobody refers themselves", async () => {
  const person = await createUser();
  await createReferred(person);
  await expect(
    rows("insert into referral (referred_id, referrer_id, created_at) values ($1, $1, now())", [person.id]),
  ).rejects.toThrow(/referral_of_another/);
});
