/** An IBAN in the one form it is stored and compared in: capitals, no spaces. */
export function plainIban(text: string): string {
  return text.replace(/[\s-]/g, "").toUpperCase();
}

/** Whether the two check digits of a plain IBAN fit the rest of it (ISO 13616, modulo 97). */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(iban)) return false;
  const moved = iban.slice(4) + iban.slice(0, 4);
  const digits = moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n;
}

/** Whether nine digits are a bank's routing number in the US: weighted by 3, 7 and 1 they are a multiple of ten. */
export function isRoutingNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const weights = [3, 7, 1];
  const sum = [...text].reduce((total, digit, index) => total + Number(digit) * weights[index % 3]!, 0);
  return sum > 0 && sum % 10 === 0;
}
