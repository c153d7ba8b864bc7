import { type ChecklistId, checklistIds } from "./checklist";

/** A phrase that often comes with a broken rule. It proves nothing: a human decides. */
export interface Hint {
  point: ChecklistId;
  phrase: string;
}

/** A piece of text, with the point it hints at. */
export interface Piece {
  text: string;
  point: ChecklistId | null;
}

type WordPoint = Exclude<ChecklistId, "too-many-actions">;

const patterns: Record<WordPoint, RegExp> = {
  "card-data":
    /\b(?:credit|debit|bank)[ -]?cards?\b|\bcard (?:number|details|data)\b|\bcv[vc]2?\b|\biban\b|\bbank (?:account|details|data|log-?in)\b|\b(?:routing number|sort code|expiry date)\b/giu,
  spam: /\bspam\w*|\b(?:mass|bulk)[ -](?:e-?mail|mail|messag|post|comment)\w*|\bddos\b|\bhack\w*|\bscrap(?:e|ing) e-?mails?\b|\bbacklinks?\b/giu,
  "payment-needed":
    /\b(?:pay|deposit|purchase|buy|top up|invest)\b[^.!?\n]{0,30}(?:[$€£]\s?\d+|\d+\s?(?:usd|eur|dollars?|euros?)\b)|\b(?:registration|activation|joining) fee\b|\bmake a (?:purchase|payment|deposit)\b/giu,
  "money-exchange":
    /\b(?:paypal|cash ?app|venmo|western union|moneygram|skrill|payoneer|zelle|bitcoin|btc|usdt|crypto\w*|gift ?cards?)\b/giu,
  "fake-reviews":
    /\b(?:positive|negative|good|bad|fake|\d[- ]?stars?|(?:one|five)[- ]stars?)\s+(?:reviews?|ratings?|feedback)\b|\b(?:write|leave|post|give|add)\b[^.!?\n]{0,25}\b(?:reviews?|ratings?|feedback)\b|\btrustpilot\b/giu,
  "paid-membership":
    /\b(?:paid|premium|pro|vip) (?:membership|account|plan|subscription|version)\b|\bsubscription fee\b|\bmonthly fee\b/giu,
  "risky-trial":
    /\b(?:free|\d+[- ]day)[ -]trial\b|\btrial (?:period|version|account)\b|\bcancel (?:it )?before\b/giu,
  "proof-by-email":
    /\b[\w.+-]+@[\w-]+\.[\w.-]+\b|\b(?:e-?mail|mail) (?:it|me|us|the|your)\b|\bby e-?mail\b|\b(?:whats ?app|telegram|skype|discord|wechat)\b|\b(?:t\.me|wa\.me)\b/giu,
  "third-party-harm":
    /\b(?:report|flag|dislike|down-?vote|block)\b[^.!?\n]{0,25}\b(?:account|channel|page|profile|video|post|site|website)s?\b|\bcompetitors?\b|\bboycott\b/giu,
};

/** What a job asks people to do elsewhere; more kinds of it than allowed are too many connected actions. */
const action =
  /\b(?:sign up|subscribe|follow|like|share|comment|vote|download|install|register|retweet|upvote|join|invite)\b/giu;

/** The phrases in a job's texts that a moderator should look at, each once, in the order of the checklist. */
export function findHints(texts: string[], maxActions: number): Hint[] {
  const all = texts.join("\n");
  return checklistIds.flatMap((point) => {
    const phrases =
      point === "too-many-actions" ? actionsBeyond(all, maxActions) : phrasesOf(all, patterns[point]);
    return phrases.map((phrase) => ({ point, phrase }));
  });
}

function phrasesOf(text: string, pattern: RegExp): string[] {
  const found = new Map<string, string>();
  for (const [phrase] of text.matchAll(pattern)) found.set(phrase.toLowerCase(), phrase);
  return [...found.values()];
}

function actionsBeyond(text: string, maxActions: number): string[] {
  const actions = phrasesOf(text, action).map((phrase) => phrase.toLowerCase());
  return actions.length > maxActions ? [actions.join(", ")] : [];
}

/** The text cut where phrases of `findHints` begin and end, so that they can be marked. */
export function splitByHints(text: string): Piece[] {
  const found = Object.entries(patterns).flatMap(([point, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: phrase }) => ({
      point: point as WordPoint,
      from: index,
      to: index + phrase.length,
    })),
  );
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { point, from, to } of found) {
    if (from < at) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), point: null });
    pieces.push({ text: text.slice(from, to), point });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), point: null });
  return pieces;
}
