/** The years a person born on that day has completed, by the calendar in UTC. */
export function ageOn(birthDate: Date, at: Date): number {
  const years = at.getUTCFullYear() - birthDate.getUTCFullYear();
  const birthday = [birthDate.getUTCMonth(), birthDate.getUTCDate()] as const;
  const today = [at.getUTCMonth(), at.getUTCDate()] as const;
  const hadBirthday = today[0] > birthday[0] || (today[0] === birthday[0] && today[1] >= birthday[1]);
  return hadBirthday ? years : years - 1;
}
