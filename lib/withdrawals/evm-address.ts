import { keccak_256 } from "@noble/hashes/sha3.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** What is wrong with an address of an Ethereum-like network; null when nothing is. */
export function addressProblem(text: string): string | null {
  if (!/^0x[\da-f]{40}$/i.test(text))
    return "An address begins with 0x, and 40 digits and letters a–f follow.";
  if (isOneCase(text)) {
    return "Copy the address with its capital letters from your wallet: they are a checksum, and this one has none.";
  }
  if (withChecksum(text) !== text) {
    return "The capital letters do not fit the rest, so at least one character is wrong. Copy the address again from your wallet.";
  }
  return null;
}

function isOneCase(address: string): boolean {
  const digits = address.slice(2);
  return /[a-f]/i.test(digits) && (digits === digits.toLowerCase() || digits === digits.toUpperCase());
}

/** The address with the capitals that EIP-55 gives it: those letters whose digit of the hash is 8 or more. */
export function withChecksum(address: string): string {
  const digits = address.slice(2).toLowerCase();
  const hash = bytesToHex(keccak_256(utf8ToBytes(digits)));
  const cased = [...digits].map((digit, index) =>
    Number.parseInt(hash[index]!, 16) >= 8 ? digit.toUpperCase() : digit,
  );
  return `0x${cased.join("")}`;
}
