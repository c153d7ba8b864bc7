/** What no job may ask for. A moderator ticks each point before approving. */
export const checklistIds = [
  "card-data",
  "spam",
  "payment-needed",
  "money-exchange",
  "fake-reviews",
  "paid-membership",
  "risky-trial",
  "too-many-actions",
  "proof-by-email",
  "third-party-harm",
] as const;

export type ChecklistId = (typeof checklistIds)[number];

/** The checklist in words, at the number of connected actions in force. */
export function checklistLabels(maxActions: number): Record<ChecklistId, string> {
  return {
    "card-data": "No card or bank data is asked for",
    spam: "No spam, and no harm to anybody's site",
    "payment-needed": "Nothing has to be paid to finish it",
    "money-exchange": "No exchange of money between payment systems",
    "fake-reviews": "No fake or negative reviews, ratings or feedback",
    "paid-membership": "No sign-up for a paid membership",
    "risky-trial": "No free trial that can cost money later",
    "too-many-actions": `No more than ${maxActions} connected actions`,
    "proof-by-email": "No proof sent by e-mail or outside Piecework",
    "third-party-harm": "No harm to a third party",
  };
}
