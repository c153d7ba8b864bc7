import type { ProofKind } from "./proof";
import type { JobDraft } from "./schema";

/** A job that is ready but for the employer's own words, which stand in brackets. */
export interface JobTemplate {
  id: string;
  name: string;
  /** What one gets, in one line. */
  summary: string;
  draft: JobDraft;
}

interface Outline {
  categoryId: string;
  title: string;
  steps: string[];
  proofs: [kind: ProofKind, label: string][];
  positions: number;
  pay: string;
  minutes: number;
}

function template(id: string, name: string, summary: string, outline: Outline): JobTemplate {
  const { categoryId, title, steps, proofs, positions, pay, minutes } = outline;
  return {
    id,
    name,
    summary,
    draft: {
      categoryId,
      title,
      steps,
      proofKinds: proofs.map(([kind]) => kind),
      proofLabels: proofs.map(([, label]) => label),
      positions: String(positions),
      pay,
      minutesToComplete: String(minutes),
      daysToRate: "3",
      targeting: "INTERNATIONAL",
      countries: [],
    },
  };
}

/** What a first job can start from: each is complete, so that only the particulars have to be typed. */
export const jobTemplates: readonly JobTemplate[] = [
  template("web-research", "Find a fact on the web", "A number, a name or a date, with its source", {
    categoryId: "research.web",
    title: "Find the opening year of [company] and its source",
    steps: [
      "Search the web for the year in which [company] was founded.",
      "Prefer the company's own site, a register or a newspaper over a forum.",
      "Copy the address of the page that says it.",
    ],
    proofs: [
      ["TEXT", "The year you found"],
      ["URL", "The page that says it"],
    ],
    positions: 10,
    pay: "0.15",
    minutes: 10,
  }),
  template("public-contacts", "Collect public contacts", "Business contacts from company sites", {
    categoryId: "research.contacts",
    title: "Find the public contact page of three [bakeries] in [town]",
    steps: [
      "Look for three [bakeries] in [town] that have a website of their own.",
      "Open the contact page of each.",
      "Write name, web address and the general phone number, one business per line. No private people.",
    ],
    proofs: [["TEXT", "Three businesses, one per line: name, address of the site, phone"]],
    positions: 20,
    pay: "0.25",
    minutes: 15,
  }),
  template("compare-prices", "Compare a price", "What a product costs in another shop", {
    categoryId: "research.prices",
    title: "What does [product] cost in an online shop in your country?",
    steps: [
      "Open an online shop that delivers in your country and search for [product].",
      "Write down the price with its currency, without delivery.",
      "Take a screenshot that shows product and price.",
    ],
    proofs: [
      ["TEXT", "Shop, price and currency"],
      ["IMAGE", "Screenshot of the product with its price"],
    ],
    positions: 25,
    pay: "0.20",
    minutes: 10,
  }),
  template("transcribe-image", "Type out an image", "Handwriting, a receipt or a table as text", {
    categoryId: "data.transcribe",
    title: "Type out the text of one scanned page",
    steps: [
      "Open [address of the scan]. It shows one page.",
      "Type its text exactly, with the line breaks of the page.",
      "Write [?] for a word you cannot read.",
    ],
    proofs: [["TEXT", "The text of the page"]],
    positions: 15,
    pay: "0.40",
    minutes: 20,
  }),
  template("label-images", "Label images", "What is on twenty pictures", {
    categoryId: "data.label",
    title: "Say what is on each of 20 pictures",
    steps: [
      "Open [address of the set]. It shows 20 numbered pictures.",
      "Choose one word for each from this list: [words].",
      "Write the 20 words in order, one per line.",
    ],
    proofs: [["TEXT", "20 words, one per line"]],
    positions: 30,
    pay: "0.20",
    minutes: 15,
  }),
  template("try-website", "Try a website", "A fresh pair of eyes on a page or flow", {
    categoryId: "testing.website",
    title: "Try our website on your phone and tell us what is unclear",
    steps: [
      "Open [https://your-site.example] on your phone.",
      "Try to [find the price of a monthly ticket].",
      "Take a screenshot of the page where you ended up.",
      "Tell us what you expected, what happened and what was unclear.",
    ],
    proofs: [
      ["IMAGE", "Screenshot of the last page you saw"],
      ["TEXT", "What was unclear, in at least three sentences"],
    ],
    positions: 20,
    pay: "0.50",
    minutes: 20,
  }),
  template("check-form", "Check a form", "Does it work on another device?", {
    categoryId: "testing.forms",
    title: "Check whether our contact form works on your device",
    steps: [
      "Open [https://your-site.example/contact] and fill in the form with made-up data.",
      "Send it. A page with a six-digit code appears.",
      "Note the code, your device and your browser.",
    ],
    proofs: [
      ["CODE", "The six-digit code"],
      ["TEXT", "Your device and browser"],
    ],
    positions: 30,
    pay: "0.15",
    minutes: 10,
  }),
  template("translate", "Translate a short text", "A few sentences by somebody who speaks both", {
    categoryId: "writing.translate",
    title: "Translate five sentences from English into [language]",
    steps: [
      "Translate the five sentences below into [language]. It should be your first language.",
      "[The five sentences]",
      "Do not use a machine: natural wording matters more than being literal.",
    ],
    proofs: [["TEXT", "The five sentences, one per line"]],
    positions: 5,
    pay: "0.80",
    minutes: 30,
  }),
  template("opinion", "Ask for an opinion", "Which of two, and why", {
    categoryId: "surveys.opinion",
    title: "Which of two designs do you prefer, and why?",
    steps: [
      "Look at both designs: [address of A] and [address of B].",
      "Decide which one you would rather [buy from].",
      "Explain your choice in two or three sentences of your own.",
    ],
    proofs: [["TEXT", "A or B, and your reasons"]],
    positions: 50,
    pay: "0.10",
    minutes: 5,
  }),
  template("newsletter", "Subscribe to a newsletter", "Readers who may be interested", {
    categoryId: "accounts.newsletter",
    title: "Subscribe to our free newsletter about [subject]",
    steps: [
      "Open [https://your-site.example/newsletter] and subscribe with an address you read.",
      "Confirm it with the link in the mail you get.",
      "Copy the confirmation code from the last page. You may unsubscribe at any time.",
    ],
    proofs: [["CODE", "The confirmation code from the last page"]],
    positions: 40,
    pay: "0.12",
    minutes: 10,
  }),
  template("photo", "Take a photo", "Something one can only see on the spot", {
    categoryId: "photos.photo",
    title: "Take a photo of a bicycle stand in your town",
    steps: [
      "Find a public bicycle stand in your town. Do not enter private ground.",
      "Take one photo by daylight that shows the whole stand. No faces, no licence plates.",
      "Tell us the town and how many places the stand has.",
    ],
    proofs: [
      ["IMAGE", "Your photo of the stand"],
      ["TEXT", "Town and number of places"],
    ],
    positions: 25,
    pay: "0.60",
    minutes: 60,
  }),
];

export function findTemplate(id: unknown): JobTemplate | null {
  return jobTemplates.find((template) => template.id === id) ?? null;
}

const textsOf = ({ title, steps, proofLabels }: JobDraft) => [title, ...steps, ...proofLabels];

const placeholders: ReadonlySet<string> = new Set(
  jobTemplates.flatMap(({ draft }) => textsOf(draft)).flatMap((text) => text.match(/\[[^\]]+\]/g) ?? []),
);

/** The placeholders of templates that still stand in these texts; other words in brackets are the employer's own. */
export function placeholdersIn(texts: readonly string[]): string[] {
  return [...placeholders].filter((placeholder) => texts.some((text) => text.includes(placeholder)));
}
