/** ISO 639-1, the languages with a code of two letters that are spoken today. */
export const languageCodes =
  "af am ar as ay az be bg bm bn bo br bs ca ce co cs cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi hr ht hu hy id ig is it ja jv ka kg ki kk kl km kn ko ks ku kw ky lb lg ln lo lt lu lv mg mi mk ml mn mr ms mt my nb nd ne nl nn ny oc om or os pa pl ps pt qu rm rn ro ru rw sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt ug uk ur uz ve vi wo xh yi yo za zh zu".split(
    " ",
  );

const known = new Set(languageCodes);
const names = new Intl.DisplayNames(["en"], { type: "language" });

export function isLanguage(code: string): boolean {
  return known.has(code);
}

/** "German" for "de". */
export function languageName(code: string): string {
  return names.of(code) ?? code;
}

/** Every language by name, for a select. */
export const languageOptions = languageCodes
  .map((code) => ({ value: code, label: languageName(code) }))
  .sort((a, b) => a.label.localeCompare(b.label, "en"));
