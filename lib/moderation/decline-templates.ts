import type { ChecklistId } from "./checklist";

/** Why a job is declined: the point of the checklist it breaks, or one of these. */
export const declineTemplates = [
  {
    id: "card-data",
    label: "Asks for card or bank data",
    text: "The job asks workers for card or bank data.",
  },
  { id: "spam", label: "Spam, or harm to a site", text: "The job asks workers to spam or to harm a site." },
  {
    id: "payment-needed",
    label: "Costs the worker money",
    text: "Workers would have to pay something to finish the job.",
  },
  {
    id: "money-exchange",
    label: "Exchange of money",
    text: "The job exchanges money between payment systems.",
  },
  {
    id: "fake-reviews",
    label: "Fake or negative reviews",
    text: "The job asks for reviews, ratings or feedback that are not honest.",
  },
  {
    id: "paid-membership",
    label: "Paid membership",
    text: "The job asks workers to sign up for a paid membership.",
  },
  {
    id: "risky-trial",
    label: "Risky free trial",
    text: "The job asks for a free trial that can cost workers money later.",
  },
  {
    id: "too-many-actions",
    label: "Too many connected actions",
    text: "The job connects too many actions. Split it into several jobs.",
  },
  {
    id: "proof-by-email",
    label: "Proof outside Piecework",
    text: "Proof must be handed in here, not by e-mail or in another app.",
  },
  { id: "third-party-harm", label: "Harm to a third party", text: "The job would harm a third party." },
  {
    id: "unclear",
    label: "Instructions not clear",
    text: "A worker cannot tell from the instructions what exactly to do or what proof to hand in.",
  },
  {
    id: "underpaid",
    label: "Too much work for the pay or the time",
    text: "The work does not fit the minutes allowed or the pay offered.",
  },
  { id: "other", label: "Something else", text: "" },
] as const satisfies readonly {
  id: ChecklistId | "unclear" | "underpaid" | "other";
  label: string;
  text: string;
}[];

export type DeclineTemplateId = (typeof declineTemplates)[number]["id"];

/** What the employer reads: the template's sentence and the moderator's own words. */
export function declineReason(template: DeclineTemplateId, details: string): string {
  const sentence = declineTemplates.find(({ id }) => id === template)?.text ?? "";
  return [sentence, details].filter(Boolean).join("\n\n");
}
