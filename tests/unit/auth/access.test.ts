import { describe, expect, test } from "vitest";
import { type Access, admit } from "@/lib/auth/access";
import { checkOrigin } from "@/lib/auth/origin";
import type { Visitor } from "@/lib/auth/visitor";
import type { Role } from "@/lib/core/actor";
import { typedValues, withoutSecrets } from "@/lib/core/typed-values";

function visitor(role: Role, emailConfirmed = true, secondFactor = true): Visitor {
  const actor = {
    kind: "user",
    id: "usr_1",
    nickname: "robin",
    role,
    country: "DE",
    suspendedUntil: null,
  } as const;
  return { sessionId: "ses_1", email: "robin@example.com", emailConfirmed, secondFactor, actor };
}

describe("the door", () => {
  const open: Record<Access, Role[]> = {
    public: ["MEMBER", "MODERATOR", "FINANCE", "ADMIN"],
    unconfirmed: ["MEMBER", "MODERATOR", "FINANCE", "ADMIN"],
    member: ["MEMBER", "MODERATOR", "FINANCE", "ADMIN"],
    staff: ["MODERATOR", "FINANCE", "ADMIN"],
    moderator: ["MODERATOR", "ADMIN"],
    finance: ["FINANCE", "ADMIN"],
    admin: ["ADMIN"],
  };

  test.each(Object.entries(open))("%s lets in %j", (access, roles) => {
    for (const role of ["MEMBER", "MODERATOR", "FINANCE", "ADMIN"] as const) {
      const enter = () => admit(access as Access, visitor(role));
      if (roles.includes(role)) expect(enter()).toMatchObject({ role });
      else expect(enter).toThrow("does not exist");
    }
  });

  test("staff without a second factor are let in where members are, as members, and nowhere else", () => {
    for (const access of ["public", "unconfirmed", "member"] as const) {
      expect(admit(access, visitor("ADMIN", true, false))).toMatchObject({ role: "MEMBER" });
    }
    for (const access of ["staff", "moderator", "finance", "admin"] as const) {
      expect(() => admit(access, visitor("ADMIN", true, false))).toThrow("second factor");
      expect(() => admit(access, visitor("MEMBER", true, false))).toThrow("does not exist");
    }
  });

  test("nobody is let in without a session but where everybody may", () => {
    expect(admit("public", null)).toBeNull();
    for (const access of ["unconfirmed", "member", "moderator", "finance", "admin"] as const) {
      expect(() => admit(access, null)).toThrow("Log in again");
    }
  });

  test("an unconfirmed address opens nothing that matters, whatever the role", () => {
    expect(admit("public", visitor("ADMIN", false))).toBeNull();
    expect(admit("unconfirmed", visitor("MEMBER", false))).toMatchObject({ id: "usr_1" });
    for (const access of ["member", "moderator", "finance", "admin"] as const) {
      expect(() => admit(access, visitor("ADMIN", false))).toThrow("Confirm your e-mail address");
    }
  });
});

describe("the origin of a request", () => {
  const check = (headers: Record<string, string>) => () => checkOrigin(new Headers(headers));

  test("is this site", () => {
    expect(check({ origin: "http://localhost:3000" })).not.toThrow();
    expect(check({ origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" })).not.toThrow();
    expect(check({ "sec-fetch-site": "same-origin" })).not.toThrow();
  });

  test.each([
    [{ origin: "https://evil.example", host: "localhost:3000" }],
    [{ origin: "null", host: "localhost:3000" }],
    [{ "sec-fetch-site": "cross-site" }],
    [{}],
  ])("%j is refused", (headers) => {
    expect(check(headers as Record<string, string>)).toThrow("did not come from our pages");
  });
});

test("what was typed goes back into the page, passwords and tokens do not", () => {
  const form = new FormData();
  form.append("$ACTION_ID_1", "");
  form.append("email", "robin@example.com");
  form.append("newPassword", "secret");
  form.append("token", "secret");
  form.append("languages", "de");
  form.append("languages", "en");
  form.append("photo", new File(["x"], "x.png"));
  expect(withoutSecrets(typedValues(form))).toEqual({ email: "robin@example.com", languages: ["de", "en"] });
});
