import { z } from "zod";

/** Control characters but tab and line breaks, and the marks that reorder text on screen. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\ufffe\uffff]/u;

/** Whether PostgreSQL and a reader can take the text as it stands: no control or bidi characters, no half surrogates. */
export function isCleanText(text: string): boolean {
  return text.isWellFormed() && !FORBIDDEN.test(text);
}

/** Text exactly as typed, but for the two things PostgreSQL cannot keep: NUL, and half surrogates. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll("\0", "");
}

export interface TextRules {
  /** Fewest characters; 0 lets it be empty. */
  min?: number;
  max: number;
  /** Begins the messages: "Title". */
  what: string;
}

/** One line of text: trimmed, NFC, runs of blanks made one. */
export function line(rules: TextRules) {
  return cleanText(rules, (text) => text.replace(/[\p{Zs}\t]+/gu, " ")).refine(
    (text) => !/[\r\n]/.test(text),
    `${rules.what} must be one line.`,
  );
}

/** Text of several lines, with line breaks as `\n` and at most one empty line in a row. */
export function paragraphs(rules: TextRules) {
  return cleanText(rules, (text) =>
    text
      .replace(/\r\n?/g, "\n")
      .replace(/[ \t]+\n/g, "\n")
      .replace(/\n{3,}/g, "\n\n"),
  );
}

/** The values of one form name as a list, whether it came once, many times or not at all; blank ones are left out. */
export function listOf<T extends z.ZodType>(item: T, { max, what }: { max: number; what: string }) {
  return z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()).filter((entry) => entry !== ""),
    z.array(item).max(max, `Choose at most ${max} ${what}.`),
  );
}

// The raw length is bounded before anything looks at the characters; a line break may arrive as two of them.
function cleanText({ min = 0, max, what }: TextRules, tidy: (text: string) => string) {
  const tooLong = `${what} may have at most ${max} characters.`;
  const required = min > 1 ? `${what} needs at least ${min} characters.` : `Enter ${lowerFirst(what)}.`;
  return z
    .string(`Enter ${lowerFirst(what)}.`)
    .max(max * 2 + 100, { error: tooLong, abort: true })
    .refine(isCleanText, {
      error: `${what} contains hidden or control characters. Type it instead of pasting it.`,
      abort: true,
    })
    .transform((text) => tidy(text.normalize("NFC")).trim())
    .pipe(z.string().min(min, required).max(max, tooLong));
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
