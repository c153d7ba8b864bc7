import { describe, expect, it } from "vitest";
import {
  destinationHash,
  maskedLabel,
  openDestination,
  sealDestination,
} from "@/lib/withdrawals/destination";
import { addressProblem, withChecksum } from "@/lib/withdrawals/evm-address";
import { isIban, isRoutingNumber, plainIban } from "@/lib/withdrawals/iban";
import { addMethodSchema } from "@/lib/withdrawals/method-schema";

// The examples of EIP-55 itself.
const addresses = [
  "0x52908400098527886E0F7030069857D2E4169EE7",
  "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
  "0xde709f2102306220921060314715629080e2fb77",
  "0x27b1fdb04752bbc536007a920d24acb045561c26",
  "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
  "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
  "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
  "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
];

describe("an address of a wallet", () => {
  it.each(addresses)("has the capitals of its checksum: %s", (address) => {
    expect(withChecksum(address.toLowerCase())).toBe(address);
  });

  it.each(addresses.slice(4))(
    "is taken as the wallet shows it, and with one letter wrong it is not: %s",
    (address) => {
      expect(addressProblem(address)).toBeNull();
      const letter = address.slice(2).search(/[a-f]/i) + 2;
      const swapped = swapCase(address[letter]!);
      expect(addressProblem(address.slice(0, letter) + swapped + address.slice(letter + 1))).toContain(
        "at least one",
      );
    },
  );

  it("is refused without its capitals, cut short, or with other characters", () => {
    expect(addressProblem(addresses[4]!.toLowerCase())).toContain("capital letters");
    expect(addressProblem(addresses[4]!.slice(0, -1))).toContain("40 digits");
    expect(addressProblem(`${addresses[4]!.slice(0, -1)}g`)).toContain("40 digits");
    expect(addressProblem("vitalik.eth")).toContain("0x");
  });
});

const swapCase = (letter: string) =>
  letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();

describe("a bank account", () => {
  it.each(["DE89 3704 0044 0532 0130 00", "GB82WEST12345698765432", "fr14 2004 1010 0505 0001 3M02 606"])(
    "has an IBAN whose check digits fit, however it is typed: %s",
    (typed) => {
      const iban = plainIban(typed);
      expect(isIban(iban)).toBe(true);
      const last = iban.at(-1) === "0" ? "1" : "0";
      expect(isIban(iban.slice(0, -1) + last)).toBe(false);
    },
  );

  it("has a routing number whose last digit checks the others", () => {
    expect(isRoutingNumber("021000021")).toBe(true);
    expect(isRoutingNumber("021000022")).toBe(false);
    expect(isRoutingNumber("000000000")).toBe(false);
    expect(isRoutingNumber("21000021")).toBe(false);
  });

  it("is refused at its field", () => {
    const typed = { form: "iban", holder: "Ada Example", iban: "DE89 3704 0044 0532 0130 01" };
    expect(addMethodSchema.safeParse(typed).error?.issues.map(({ path }) => path.join("."))).toEqual([
      "iban",
    ]);
  });
});

describe("a destination", () => {
  const paypal = { kind: "PAYPAL", email: "wendy@example.com" } as const;

  it("opens for the method it was sealed for, and for no other", () => {
    const destinationSealed = sealDestination("pm_1", paypal);
    expect(destinationSealed).not.toContain("wendy");
    expect(openDestination({ methodId: "pm_1", destinationSealed })).toEqual(paypal);
    expect(() => openDestination({ methodId: "pm_2", destinationSealed })).toThrow();
  });

  it("is recognised on two accounts, on every network, but not when it was agreed by hand", () => {
    const address = addresses[4]!;
    const base = { kind: "USDC", network: "BASE", address } as const;
    const polygon = { kind: "USDC", network: "POLYGON", address } as const;
    const cash = { kind: "MANUAL", text: "In cash" } as const;
    expect(destinationHash("usr_a", base)).toBe(destinationHash("usr_b", polygon));
    expect(destinationHash("usr_a", paypal)).toBe(destinationHash("usr_b", paypal));
    expect(destinationHash("usr_a", cash)).not.toBe(destinationHash("usr_b", cash));
  });

  it("is shown so that it can be recognised and not used", () => {
    expect(maskedLabel(paypal)).toBe("w•••@example.com");
    expect(maskedLabel({ kind: "BANK", holder: "Ada", iban: "DE89370400440532013000" })).toBe(
      "IBAN DE•• 3000",
    );
    expect(maskedLabel({ kind: "USDC", network: "BASE", address: addresses[4]! })).toBe("Base 0x5aAe…eAed");
  });
});
