import { describe, expect, test } from "vitest";
import { closeCase } from "@/lib/cases/close";
import { openCase } from "@/lib/cases/open";
import { caseDetail, caseList } from "@/lib/cases/queries";
import { systemActor } from "@/lib/core/actor";
import { transaction } from "@/lib/platform/db";
import { rows } from "@/tests/support/database";
import { createUser, type TestUser } from "@/tests/support/factories";

const tests = systemActor("tests");
const conclusion = "Two people of one household share a card.";

const open = (user: TestUser, sourceKey: string, other?: TestUser) =>
  transaction((tx) =>
    openCase(tx, tests, {
      kind: "LINKED_ACCOUNTS",
      userId: user.id,
      otherUserId: other?.id,
      sourceKey,
      reason: "Both deposited with the same card.",
      detail: { deposits: 2 },
    }),
  );

describe("a case", () => {
  test("is opened once for each source, also at once", async () => {
    const person = await createUser();
    const opened = await Promise.all(Array.from({ length: 5 }, () => open(person, `once:${person.id}`)));
    expect(opened.filter((id) => id !== null)).toHaveLength(1);
    expect(await rows("select 1 from risk_case where user_id = $1", [person.id])).toHaveLength(1);
  });

  test("shows both accounts and the evidence to moderators and finance, and to nobody else", async () => {
    const [person, other] = [await createUser(), await createUser()];
    const id = (await open(person, `seen:${person.id}`, other)) as string;
    for (const role of ["MODERATOR", "FINANCE", "ADMIN"] as const) {
      const found = await caseDetail(await createUser({ role }), id);
      expect(found.accounts.map(({ nickname }) => nickname)).toEqual([person.nickname, other.nickname]);
      expect(found.evidence).toEqual([{ label: "deposits", value: "2" }]);
    }
    await expect(caseDetail(person, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("is closed by one, with what came of it", async () => {
    const person = await createUser();
    const id = (await open(person, `closed:${person.id}`)) as string;
    const staff = await createUser({ role: "MODERATOR" });
    const close = () => closeCase(staff, { id, outcome: "HARMLESS", conclusion });
    const settled = await Promise.allSettled([close(), close()]);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await caseDetail(staff, id)).toMatchObject({
      outcome: "HARMLESS",
      conclusion,
      closer: staff.nickname,
    });
  });

  test("does not exist for the staff it is about", async () => {
    const staff = await createUser({ role: "ADMIN" });
    const id = (await open(await createUser(), `own:${staff.id}`, staff)) as string;
    await expect(caseDetail(staff, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(closeCase(staff, { id, outcome: "HARMLESS", conclusion })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await caseList(staff, { closed: false })).cases.map((row) => row.id)).not.toContain(id);
    await expect(
      rows(
        "update risk_case set closed_at = now(), closed_by = $2, outcome = 'HARMLESS', conclusion = 'x' where id = $1",
        [id, staff.id],
      ),
    ).rejects.toThrow(/not_closed_by_its_people/);
  });
});
