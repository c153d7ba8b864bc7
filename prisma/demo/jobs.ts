import type { ProofKind } from "@/lib/jobs/proof";
import type { JobDraft } from "@/lib/jobs/schema";

export interface DemoJob {
  employer: string;
  /** Days ago it was approved; null while it waits for review. */
  approvedDaysAgo: number | null;
  draft: JobDraft;
  /** What the workers write, one after another. */
  texts: string[];
  /** Who does it, one after another, each Satisfied; some of everybody when it is left out. */
  workers?: string[];
}

type Proofs = [ProofKind, string][];

interface Text {
  category: string;
  title: string;
  steps: string[];
  proofs: Proofs;
  positions: number;
  pay: string;
  minutes?: number;
  targeting?: JobDraft["targeting"];
  countries?: string[];
  texts?: string[];
}

/** A job of the demo, written as short as its author would say it. */
export function job(employer: string, approvedDaysAgo: number | null, text: Text): DemoJob {
  return {
    employer,
    approvedDaysAgo,
    texts: text.texts ?? [],
    draft: {
      categoryId: text.category,
      title: text.title,
      steps: text.steps,
      proofKinds: text.proofs.map(([kind]) => kind),
      proofLabels: text.proofs.map(([, label]) => label),
      positions: String(text.positions),
      pay: text.pay,
      minutesToComplete: String(text.minutes ?? 15),
      daysToRate: "7",
      targeting: text.targeting ?? "INTERNATIONAL",
      countries: text.countries ?? [],
    },
  };
}

/** The job whose tasks fill the review queue of the demo's employer. */
export const BOOKSHOPS = "Find the opening hours of a second-hand bookshop";

export const demoJobs: DemoJob[] = [
  job("emil", 9, {
    category: "research.places",
    title: BOOKSHOPS,
    texts: [
      "Ekwueme Books, Enugu. Mon–Fri 8:00–17:00, Sat 9:00–14:00.",
      "Sanmuri Books, Busan. Mon–Fri 9:00–18:30, Sat 10:00–15:30. The note on the door says the same.",
      "Antiquariat am Markt, Jena. Mon–Fri 10:00–19:00, Sat 11:00–16:00.",
      "Librairie du Port, Essaouira. Mon–Fri 8:00–20:30, closed on Sunday.",
      "Kona Books, Nakuru. Mon–Fri 9:00–17:00, Sat 10:00–14:00. I asked inside, too.",
      "Antikvariát U Mostu, Plzeň. Mon–Fri 10:00–18:30.",
      "Libri Usati Corso, Lucca. Mon–Fri 8:00–19:00, Sat 9:00–16:00.",
    ],
    steps: [
      "Choose a second-hand bookshop in your town that is not a chain.",
      "Find its opening hours on its own website or on its door.",
      "Take a screenshot or photo where the hours can be read.",
      "Write the shop's name, town and hours below.",
    ],
    proofs: [
      ["IMAGE", "Screenshot or photo with the opening hours"],
      ["TEXT", "Name, town and hours of the shop"],
    ],
    positions: 40,
    pay: "0.12",
  }),
  job("emil", 6, {
    category: "data.label",
    title: "Say which of two book covers is older",
    steps: [
      "Open the page with the two covers.",
      "Decide which cover was printed first and why.",
      "Copy the code shown after your answer.",
    ],
    proofs: [["CODE", "The code shown at the end"]],
    positions: 200,
    pay: "0.05",
    minutes: 5,
  }),
  job("emil", 4, {
    category: "writing.proofread",
    title: "Proofread 200 words about a bookshop",
    texts: [
      "The corrected text: The shop stands where the tram turns, and its window has not changed since 1974. Inside it smells of paper and floor wax.",
    ],
    steps: [
      "Read the text at the link.",
      "Correct spelling and grammar; keep the tone.",
      "Paste the corrected text.",
    ],
    proofs: [["TEXT", "The corrected text"]],
    positions: 15,
    pay: "0.45",
    minutes: 20,
    targeting: "TIER_1",
  }),
  job("priya", 8, {
    category: "testing.app",
    title: "Try the sign-up of a recipe app and note every stumble",
    texts: [
      '1. The button is below the fold on my phone. 2. The postcode field takes no letters. 3. I looked for "skip" on the third screen.',
      "1. Grey text is hard to read in sunlight. 2. The password rule appears only after an error. 3. Back leads to the start.",
    ],
    steps: [
      "Install the app from the link; it is free and needs no card.",
      "Create an account with any name.",
      "Note every moment you hesitated.",
      "Send a screenshot of the last screen.",
    ],
    proofs: [
      ["TEXT", "Your notes, at least three"],
      ["IMAGE", "Screenshot of the last screen"],
    ],
    positions: 25,
    pay: "0.60",
    minutes: 25,
  }),
  job("priya", 7, {
    category: "testing.website",
    title: "Check a checkout form on your phone",
    texts: [
      "The country list opens under the keyboard, and the checkbox is too small to tap.",
      "Everything could be tapped; the postcode label is cut off in landscape.",
    ],
    steps: [
      "Open the test shop on your phone.",
      "Put any book into the basket and go to the address form.",
      "Enter a made-up address and say what was hard to tap.",
      "Do not pay: the shop is a test.",
    ],
    proofs: [
      ["TEXT", "What was hard to tap or read"],
      ["IMAGE", "Screenshot of the address form"],
    ],
    positions: 30,
    pay: "0.25",
  }),
  job("priya", 3, {
    category: "surveys.feedback",
    title: "Which of three app icons would you tap?",
    texts: [
      "The second: the spoon is clear even when it is small. The others look like a clock.",
      "The third, because it is the only one with a warm colour.",
    ],
    steps: ["Look at the three icons.", "Say which one you would tap and why, in two sentences."],
    proofs: [["TEXT", "Your choice and why"]],
    positions: 100,
    pay: "0.04",
    minutes: 5,
  }),
  job("priya", 1, {
    category: "testing.game",
    title: "Play a puzzle game for ten minutes and report bugs",
    texts: ["On level 3 the undo button stays grey. After a phone call the music did not come back."],
    steps: [
      "Open the game in your browser.",
      "Play until level 4 or for ten minutes.",
      "Write down what did not work.",
      "Copy the code from the pause screen.",
    ],
    proofs: [
      ["TEXT", "What did not work"],
      ["CODE", "The code from the pause screen"],
    ],
    positions: 20,
    pay: "0.35",
    minutes: 20,
  }),
  job("tomas", 9, {
    category: "photos.photo",
    title: "Photograph a bicycle rack at a station",
    texts: ["Gare de Marrakech, Marrakech", "Plzeň hlavní nádraží, Plzeň", "Lucca station, Lucca"],
    steps: [
      "Go to a railway or bus station near you.",
      "Take one photo of the bicycle rack, without people's faces.",
      "Write the name of the station.",
    ],
    proofs: [
      ["IMAGE", "Photo of the rack"],
      ["TEXT", "Name of the station and town"],
    ],
    positions: 60,
    pay: "0.50",
    minutes: 60,
  }),
  job("tomas", 8, {
    category: "research.web",
    title: "Find the bicycle rules of one city bus network",
    texts: [
      "Bicycles may travel outside the rush hour, one per door, at no extra cost.",
      "No bicycles at any time; folding ones count as luggage.",
    ],
    steps: [
      "Choose a city with more than 100,000 people.",
      "Find whether bicycles may travel on its buses.",
      "Send the link of the official page and one sentence.",
    ],
    proofs: [
      ["URL", "Link of the official page"],
      ["TEXT", "The rule in one sentence"],
    ],
    positions: 80,
    pay: "0.15",
  }),
  job("tomas", 5, {
    category: "data.verify",
    title: "Check ten map points for cyclists",
    texts: ["yes\nyes\nno\nyes\nyes\nno\nno\nyes\nyes\nyes"],
    steps: [
      "Open the list of ten points.",
      "For each, say whether the map shows a path there.",
      "Paste the ten answers in order.",
    ],
    proofs: [["TEXT", "Ten answers, one per line"]],
    positions: 50,
    pay: "0.20",
  }),
  job("tomas", 2, {
    category: "writing.translate",
    title: "Translate 12 road signs into your language",
    texts: [
      "Yoruba: Dúró; Ọ̀nà tí a ti dí; Ẹ lọ jẹ́jẹ́; and the other nine as in the list I attached below.",
      "German: Halt; Sackgasse; Langsam fahren; Einbahnstraße; Vorfahrt gewähren; and the others in order.",
    ],
    steps: [
      "Open the list of 12 signs in Spanish.",
      "Translate each into your first language.",
      "Say which language it is.",
    ],
    proofs: [["TEXT", "Language and the 12 translations"]],
    positions: 12,
    pay: "0.80",
    minutes: 30,
    targeting: "COUNTRIES_EXCLUDED",
    countries: ["ES", "MX"],
  }),
  job("tomas", 2, {
    category: "photos.receipt",
    title: "Photograph the price of an inner tube",
    texts: ["Radladen Nord, Jena, 6.90 euros", "Cyklo Plzeň, 149 koruna"],
    steps: [
      "Visit a bicycle shop or supermarket.",
      "Photograph the price of a 28-inch inner tube.",
      "Write shop, town and price.",
    ],
    proofs: [
      ["IMAGE", "Photo of the price tag"],
      ["TEXT", "Shop, town and price"],
    ],
    positions: 40,
    pay: "0.40",
    minutes: 60,
    targeting: "COUNTRIES_INCLUDED",
    countries: ["DE", "IT", "CZ", "SE", "KE", "NG"],
  }),
  job("emil", null, {
    category: "research.contacts",
    title: "Find the public e-mail of a local library",
    steps: [
      "Choose a public library in your region.",
      "Find the e-mail address on its own website.",
      "Send the link of the page and the address.",
    ],
    proofs: [
      ["URL", "Link of the page"],
      ["TEXT", "The e-mail address"],
    ],
    positions: 50,
    pay: "0.08",
  }),
  job("priya", null, {
    category: "accounts.service",
    title: "Open a free trial account and cancel it again",
    steps: [
      "Open a free trial with your credit card number.",
      "Cancel it the next day.",
      "Send a screenshot of the confirmation by e-mail.",
    ],
    proofs: [["IMAGE", "Screenshot of the confirmation"]],
    positions: 20,
    pay: "0.70",
  }),
  job("tomas", null, {
    category: "surveys.opinion",
    title: "What keeps you from cycling to work?",
    steps: ["Answer in three to five sentences.", "Say roughly how far your way to work is."],
    proofs: [["TEXT", "Your answer"]],
    positions: 60,
    pay: "0.10",
    minutes: 10,
  }),
];
