/** "Canada, France": the names of those codes, in the spelling of the list. */
export function countryNames(codes: string[], countries: { value: string; label: string }[]): string {
  const names = new Map(countries.map(({ value, label }) => [value, label]));
  return codes.map((code) => names.get(code) ?? code).join(", ");
}
