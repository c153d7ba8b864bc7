import { expect, test } from "vitest";
import { startSession } from "@/lib/auth/log-in";
import { findVisitor } from "@/lib/auth/visitor";
import { systemActor } from "@/lib/core/actor";
import { db } from "@/lib/platform/db";
import { setRole } from "@/lib/users/set-role";
import { createUser } from "@/tests/support/factories";

const operator = systemActor("admin command");
const device = { ip: "192.0.2.8", userAgent: "" };

test("a role change counts on the next request and is audited", async () => {
  const person = await createUser();
  const sessionId = await startSession(person.id, device);
  expect((await findVisitor(sessionId))?.actor.role).toBe("MEMBER");
  expect(await setRole(operator, { email: person.email, role: "MODERATOR" })).toBe("MEMBER");
  expect((await findVisitor(sessionId))?.actor.role).toBe("MODERATOR");
  const [entry] = await db.auditEntry.findMany({ where: { subjectId: person.id, action: "user.role-set" } });
  expect(entry).toMatchObject({ actor: "system:admin command", detail: { from: "MEMBER", to: "MODERATOR" } });
});

test("only an admin gives roles, and not to themselves", async () => {
  const [member, other] = [await createUser(), await createUser()];
  const refused = { code: "NOT_ALLOWED" };
  await expect(setRole(member, { email: other.email, role: "ADMIN" })).rejects.toMatchObject(refused);
  await expect(setRole(member, { email: member.email, role: "ADMIN" })).rejects.toMatchObject(refused);
  await setRole(operator, { email: member.email, role: "ADMIN" });
  const admin = { ...member, role: "ADMIN" as const };
  await expect(setRole(admin, { email: member.email, role: "MEMBER" })).rejects.toMatchObject(refused);
  await expect(setRole(admin, { email: other.email, role: "FINANCE" })).resolves.toBe("MEMBER");
});

test("a role for an address nobody has is refused", async () => {
  await expect(setRole(operator, { email: "nobody@example.com", role: "ADMIN" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
