/** What no job may ask for. A moderator ticks each point before approving; a declined job names the one it breaks. */
export const checklist = [
  { id: "card-data", label: "No card or bank data is asked for" },
  { id: "spam", label: "No spam, and no harm to anybody's site" },
  { id: "payment-needed", label: "Nothing has to be paid to finish it" },
  { id: "money-exchange", label: "No exchange of money between payment systems" },
  { id: "fake-reviews", label: "No fake or negative reviews, ratings or feedback" },
  { id: "paid-membership", label: "No sign-up for a paid membership" },
  { id: "risky-trial", label: "No free trial that can cost money later" },
  { id: "too-many-actions", label: "No more than 3 connected actions" },
  { id: "proof-by-email", label: "No proof sent by e-mail or outside Piecework" },
  { id: "third-party-harm", label: "No harm to a third party" },
] as const;

export type ChecklistId = (typeof checklist)[number]["id"];
