import { type DemoJob, job } from "./jobs";

const everybody = ["wendy", "joon", "lena", "omar", "grace", "pavel"];

function finished(workers: string[], demo: DemoJob): DemoJob {
  return { ...demo, workers };
}

/** Larger jobs of the past, done and paid: what the people of the demo have earned most of their money with. */
export const largeJobs: DemoJob[] = [
  finished(
    ["wendy"],
    job("emil", 385, {
      category: "writing.proofread",
      title: "Proofread the front page of a book catalogue",
      texts: ["The corrected page, with the two commas and the year that were wrong."],
      steps: ["Read the page at the link.", "Correct spelling and grammar.", "Paste the corrected text."],
      proofs: [["TEXT", "The corrected text"]],
      positions: 1,
      pay: "2.50",
      minutes: 45,
    }),
  ),
  finished(
    everybody,
    job("emil", 36, {
      category: "writing.translate",
      title: "Translate the introduction of a catalogue into your language",
      texts: ["The translation, 640 words, with the names of the shops left as they are."],
      steps: [
        "Read the introduction at the link; it has 600 words.",
        "Translate it into your first language, by yourself and without a machine.",
        "Paste the translation and say which language it is.",
      ],
      proofs: [["TEXT", "Language and translation"]],
      positions: 6,
      pay: "11.20",
      minutes: 90,
    }),
  ),
  finished(
    everybody,
    job("priya", 29, {
      category: "testing.app",
      title: "Cook one recipe with our app and keep a diary",
      texts: ["Twelve notes: the timer stops when the phone locks, and step 4 hides the amount of salt."],
      steps: [
        "Choose a recipe in the app and cook it.",
        "Write down each moment in which the app helped you or stood in your way.",
        "Paste your diary: at least ten notes with the time of each.",
      ],
      proofs: [["TEXT", "Your diary"]],
      positions: 6,
      pay: "9.40",
      minutes: 90,
    }),
  ),
  finished(
    ["lena"],
    job("noor", 22, {
      category: "writing.describe",
      title: "Narrate chapters one to three of an audiobook",
      texts: ["The three files are in the shared folder: 24, 31 and 28 minutes, room tone at the end."],
      steps: [
        "Record the three chapters in your own studio; about 80 minutes.",
        "Put the files into the shared folder.",
        "Write down the length of each.",
      ],
      proofs: [["TEXT", "Length of each file"]],
      positions: 1,
      pay: "262.00",
      minutes: 90,
    }),
  ),
  finished(
    ["lena"],
    job("noor", 18.5, {
      category: "writing.describe",
      title: "Narrate chapters four to six of an audiobook",
      texts: ["The three files are in the shared folder: 27, 22 and 33 minutes."],
      steps: [
        "Record the three chapters in your own studio; about 80 minutes.",
        "Put the files into the shared folder.",
        "Write down the length of each.",
      ],
      proofs: [["TEXT", "Length of each file"]],
      positions: 1,
      pay: "262.00",
      minutes: 90,
    }),
  ),
  finished(
    ["wendy", "joon", "omar", "sofia", "lena"],
    job("tomas", 18, {
      category: "photos.visit",
      title: "Walk one district and list every bicycle stand",
      texts: ["41 stands with street, nearest house number and how many bicycles fit."],
      steps: [
        "Choose a district you can walk in an hour.",
        "Note each bicycle stand: street, house number, places.",
        "Paste the list.",
      ],
      proofs: [["TEXT", "The list"]],
      positions: 5,
      pay: "13.75",
      minutes: 90,
    }),
  ),
  finished(
    ["wendy", "sofia", "grace", "pavel"],
    job("emil", 14, {
      category: "writing.proofread",
      title: "Proofread a short story of 3,000 words",
      texts: ["The corrected story. I changed 46 places and left the dialect of the aunt alone."],
      steps: [
        "Read the story at the link once without changing anything.",
        "Correct spelling and grammar; keep the voice of its author.",
        "Paste the corrected text.",
      ],
      proofs: [["TEXT", "The corrected text"]],
      positions: 4,
      pay: "12.30",
      minutes: 90,
    }),
  ),
  finished(
    ["omar", "pavel"],
    job("kasper", 5.2, {
      category: "surveys.feedback",
      title: "Listen to a podcast episode and say where you got bored",
      texts: ["At 12:40, when the guest is introduced a second time, and at 27:00 during the advertisement."],
      steps: ["Listen to the episode at the link.", "Note each minute at which you lost interest, and why."],
      proofs: [["TEXT", "Your notes"]],
      positions: 20,
      pay: "1.50",
      minutes: 60,
    }),
  ),
];
