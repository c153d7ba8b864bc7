import { type SettingKey, settingDefinitions } from "@/lib/settings/definitions";

interface Chapter {
  id: string;
  title: string;
  text: string;
  keys: SettingKey[];
}

/** The settings of one subject, in the order they are defined. */
function keysOf(prefix: string): SettingKey[] {
  return (Object.keys(settingDefinitions) as SettingKey[]).filter((key) => key.startsWith(`${prefix}.`));
}

const texts: { prefix: string; title: string; text: string }[] = [
  {
    prefix: "fees",
    title: "Fees",
    text: "The employer pays both fees on top of the pay, so the pay shown is what the worker receives. The approval fee is earned when a job is approved and returned when it is cancelled or declined.",
  },
  {
    prefix: "jobs",
    title: "Jobs",
    text: "Publishing locks the whole cost, from the Wallet first and then from Earned. A moderator reads every job before anybody sees it. A stopped or ended job returns its unused positions with their fees.",
  },
  {
    prefix: "targeting",
    title: "Who may do a job",
    text: "International, the Tier 1 countries, or countries the employer includes or excludes. Nobody can do a job of their own, and the same worker does a job once.",
  },
  {
    prefix: "work",
    title: "Working on a task",
    text: "A reservation holds the position and its money. When the timer and its grace have ended, the position returns to the job and the draft stays with the worker.",
  },
  {
    prefix: "proofs",
    title: "Proof",
    text: "Files may be JPEG, PNG, WebP or PDF. Hidden data such as the place a picture was taken is removed. Only the worker, the employer and moderators can open them. The same file from a second worker on the same job is refused.",
  },
  {
    prefix: "ttr",
    title: "Time to rate",
    text: "Days of 24 hours, counted from the moment of submission. At that instant an unrated task counts as Satisfied and is paid. Both sides see the date.",
  },
  {
    prefix: "rating",
    title: "Rating",
    text: "Satisfied pays at once and is final. Not satisfied names a kind of reason and explains it in the employer's own words, which the worker reads.",
  },
  {
    prefix: "deposits",
    title: "Deposits",
    text: "By card, credited as soon as the payment is confirmed, once, whatever happens on the way. Money in the Wallet pays for jobs here and is never withdrawable.",
  },
  {
    prefix: "accounts",
    title: "Accounts",
    text: "One account for each person, both worker and employer, usable once the e-mail address is confirmed.",
  },
];

/** The rule book, chapter by chapter. */
export const chapters: Chapter[] = texts.map(({ prefix, title, text }) => ({
  id: prefix,
  title,
  text,
  keys: keysOf(prefix),
}));
