import { afterEach, describe, expect, test } from "vitest";
import { startSession } from "@/lib/auth/log-in";
import type { UserActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { DAY_MS, later } from "@/lib/core/time";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { FilePurpose } from "@/lib/platform/prisma/enums";
import { ownProfile, publicProfile } from "@/lib/profiles/queries";
import type { UpdateProfile } from "@/lib/profiles/schema";
import { setProfileImage } from "@/lib/profiles/set-image";
import { updateProfile } from "@/lib/profiles/update";
import { signUp } from "@/lib/users/sign-up";
import { rows } from "@/tests/support/database";
import { createRunningJob, createSubmission, createUser } from "@/tests/support/factories";
import { newPerson } from "@/tests/support/people";

const input: UpdateProfile = {
  about: "I type fast.",
  languages: ["de", "en"],
  skills: ["transcription"],
  showEarned: true,
  showLastLogin: true,
};
const device = { ip: "192.0.2.20", userAgent: "" };

afterEach(() => setClock());

async function uploaded(owner: UserActor, purpose: FilePurpose): Promise<string> {
  const id = newId("file");
  await db.file.create({
    data: {
      id,
      ownerId: owner.id,
      purpose,
      subjectId: owner.id,
      name: "me.webp",
      mimeType: "image/webp",
      sizeBytes: 10,
      status: "PENDING",
      createdAt: new Date(),
    },
  });
  await rows("update file set status = 'READY', ready_at = now() where id = $1", [id]);
  return id;
}

describe("the public profile", () => {
  test("shows what its owner wrote, under the nickname in any case", async () => {
    const person = await createUser({ country: "KE" });
    await updateProfile(person, input);
    expect(await publicProfile(person.nickname.toUpperCase())).toMatchObject({
      nickname: person.nickname,
      country: "KE",
      about: "I type fast.",
      languages: ["de", "en"],
      skills: ["transcription"],
      satisfied: 0,
      recent: { satisfied: 0, rated: 0, days: 30, fewest: 10 },
      scorecard: null,
      earnedMicros: 0n,
      lastLogin: null,
    });
  });

  test.each(["\0", "wendy\0", "ab", "a'b", "x".repeat(300)])(
    "%j is nobody's, and no query",
    async (nickname) => {
      expect(await publicProfile(nickname)).toBeNull();
    },
  );

  test("tells nothing that is private", async () => {
    const person = await createUser();
    const shown = Object.keys((await publicProfile(person.nickname))!);
    for (const secret of ["id", "email", "name", "birthDate", "role", "passwordHash", "lastLoginAt"]) {
      expect(shown).not.toContain(secret);
    }
  });

  test("hides money earned and the last log-in when told to", async () => {
    const person = await createUser();
    await startSession(person.id, device);
    expect((await publicProfile(person.nickname))?.lastLogin).toBe("today");
    await updateProfile(person, { ...input, showEarned: false, showLastLogin: false });
    expect(await publicProfile(person.nickname)).toMatchObject({ earnedMicros: null, lastLogin: null });
  });

  test.each([
    [0, "today"],
    [1, "week"],
    [7, "month"],
    [30, "longer"],
  ])("says of a log-in %i days ago only %s", async (days, words) => {
    const person = await createUser();
    await startSession(person.id, device);
    const at = later(new Date(), days * DAY_MS);
    setClock({ now: () => at });
    expect((await publicProfile(person.nickname))?.lastLogin).toBe(words);
  });

  test("counts what was rated, what of it was Satisfied, and what was earned", async () => {
    const worker = await createUser({ earnedMicros: 250_000n });
    const job = await createRunningJob();
    await createSubmission({ job, worker, status: "NOT_SATISFIED" });
    expect(await publicProfile(worker.nickname)).toMatchObject({
      satisfied: 1,
      recent: { satisfied: 1, rated: 2 },
      earnedMicros: 250_000n,
    });
  });

  test("does not exist before the address is confirmed", async () => {
    const person = newPerson();
    await signUp(person);
    expect(await publicProfile(person.nickname)).toBeNull();
    expect(await publicProfile("nobody-at-all")).toBeNull();
  });
});

describe("a profile picture", () => {
  test("is set, and taken away", async () => {
    const person = await createUser();
    const fileId = await uploaded(person, "PROFILE_PHOTO");
    await setProfileImage(person, { slot: "photo", fileId });
    expect((await ownProfile(person.id)).photoFileId).toBe(fileId);
    await setProfileImage(person, { slot: "photo", fileId: null });
    expect((await ownProfile(person.id)).photoFileId).toBeNull();
  });

  test("must be one's own, and made for that place", async () => {
    const [person, other] = [await createUser(), await createUser()];
    const theirs = await uploaded(other, "PROFILE_PHOTO");
    const background = await uploaded(person, "PROFILE_BACKGROUND");
    for (const fileId of [theirs, background, newId("file")]) {
      await expect(setProfileImage(person, { slot: "photo", fileId })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
  });
});
