import { describe, expect, test } from "vitest";
import { differences } from "@/lib/verification/plausible";

const account = { name: "Ana María Núñez", country: "ES", birthDate: new Date("1990-05-17") };
const personal = {
  name: "NUNEZ GARCIA ANA",
  birthDate: "1990-05-17",
  address: { street: "Calle 1", postalCode: "", city: "Madrid", country: "ES" },
};

describe("personal information against the account", () => {
  test("fits whatever the order, the case and the accents of the name", () => {
    expect(differences(personal, account)).toEqual([]);
  });

  test.each([
    ["the name", { ...personal, name: "Peter Smith" }],
    ["the birth date", { ...personal, birthDate: "1990-05-18" }],
    ["the country", { ...personal, address: { ...personal.address, country: "PT" } }],
  ])("says that %s differs", (what, given) => {
    expect(differences(given, account)).toEqual([what]);
  });

  test("takes no single letter for a name in common", () => {
    expect(differences({ ...personal, name: "A. Smith" }, { ...account, name: "A. Jones" })).toEqual([
      "the name",
    ]);
  });
});
