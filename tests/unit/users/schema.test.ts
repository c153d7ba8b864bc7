import { describe, expect, test } from "vitest";
import { ageOn } from "@/lib/users/age";
import { newPasswordSchema, nicknameSchema, signUpFormSchema } from "@/lib/users/schema";

const typed = {
  name: " Robin  Example ",
  nickname: "Robin_7",
  email: " Robin@Example.COM ",
  country: "DE",
  birthDate: "1990-06-15",
  password: "correct horse battery",
  consent: "on",
};

function problems(change: Record<string, unknown>): string[] {
  const { error } = signUpFormSchema.safeParse({ ...typed, ...change });
  return error?.issues.map((issue) => issue.path.join(".")) ?? [];
}

describe("a sign-up form", () => {
  test("is cleaned: names trimmed, e-mail and nickname in lower case, the birth date a day in UTC", () => {
    expect(signUpFormSchema.parse(typed)).toMatchObject({
      name: "Robin Example",
      nickname: "robin_7",
      email: "robin@example.com",
      birthDate: new Date("1990-06-15T00:00:00Z"),
    });
  });

  test.each([
    ["name", { name: "Rob\u202ein" }],
    ["name", { name: "Rob\u0000in" }],
    ["email", { email: "robin@" }],
    ["email", { email: `${"a".repeat(300)}@example.com` }],
    ["country", { country: "XX" }],
    ["country", { country: "de" }],
    ["birthDate", { birthDate: "2001-02-30" }],
    ["birthDate", { birthDate: "" }],
    ["birthDate", { birthDate: "15.06.1990" }],
    ["password", { password: "short" }],
    ["password", { password: "aaaaaaaaaaaa" }],
    ["password", { password: "x".repeat(10_000_000) }],
    ["consent", { consent: undefined }],
    ["", { role: "ADMIN" }],
  ])("a wrong %s is an error at that field", (field, change) => {
    expect(problems(change)).toEqual([field]);
  });
});

test.each(["ab", "a".repeat(21), "-robin", "robin_", "rob in", "röbin", "admin", "Ad-min", "piecework"])(
  "%s is no nickname",
  (nickname) => {
    expect(nicknameSchema.safeParse(nickname).success).toBe(false);
  },
);

test("a password keeps its blanks and is compared in one normal form", () => {
  expect(newPasswordSchema.parse(" caf\u0065\u0301 au lait ")).toBe(" caf\u00e9 au lait ");
});

test.each([
  ["2008-11-21", 18],
  ["2008-11-22", 17],
  ["2008-02-29", 18],
])("a person born on %s is %i on 21 November 2026", (born, age) => {
  expect(ageOn(new Date(`${born}T00:00:00Z`), new Date("2026-11-21T00:00:00Z"))).toBe(age);
});
