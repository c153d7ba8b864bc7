type Typed = Record<string, string | string[]>;

/** What a person typed, by field name; a name that occurs twice is a list. Files and React's own fields are left out. */
export function typedValues(form: FormData): Typed {
  const values: Typed = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$ACTION")) continue;
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return values;
}

/** What may go back into the page after an error: everything typed but secrets. */
export function withoutSecrets(values: Typed): Typed {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password|token|secret/i.test(name)));
}
