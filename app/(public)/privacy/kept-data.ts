import type { SettingKey } from "@/lib/settings/definitions";

export interface KeptData {
  what: string;
  purpose: string;
  seenBy: string;
  until: string;
}

/** Everything the product stores about a person, as its tables do. */
export const keptData = (print: (key: SettingKey) => string): KeptData[] => [
  {
    what: "E-mail address and name",
    purpose: "To log in, to write to you about your account, to know who is paid",
    seenBy: "You, staff",
    until: "The account is deleted",
  },
  {
    what: "Date of birth",
    purpose: `To make sure you are ${print("accounts.minAge")} or older`,
    seenBy: "Staff",
    until: "The account is deleted",
  },
  {
    what: "Password",
    purpose: "To log in; kept only as a slow one-way hash",
    seenBy: "Nobody",
    until: "You change it",
  },
  {
    what: "Nickname, country, profile, work done",
    purpose: "So that others know with whom they work",
    seenBy: "Everybody; you may hide what you earned and your last log-in",
    until: "You change it or the account is deleted",
  },
  {
    what: "Log-ins: device, time, a keyed hash of the network address",
    purpose: "To show you where you are logged in and to stop guessing of passwords",
    seenBy: "You",
    until: "The log-in ends",
  },
  {
    what: "Identity: legal name, date of birth, address",
    purpose: "To know who pays in and who is paid, as the law on money demands; kept encrypted",
    seenBy: "You; moderators who review your documents, with a reason that is recorded",
    until: "The account is deleted, or as long as the law demands",
  },
  {
    what: "Identity documents, front and back",
    purpose: "To make sure that one person has one account; kept encrypted",
    seenBy: "Moderators, with a reason; every look is recorded",
    until: `${print("identity.keepDays")} after the decision; a keyed hash of the number stays`,
  },
  {
    what: "Payout destinations",
    purpose: "To pay you; kept encrypted, and as a keyed hash that shows when two accounts share one",
    seenBy: "You; finance staff in a payout run; the payment provider",
    until: "The books no longer need them",
  },
  {
    what: "Second factor and recovery codes",
    purpose: "To make sure it is you; the secret is encrypted, the codes are kept only as hashes",
    seenBy: "Nobody",
    until: "You switch it off",
  },
  {
    what: "Card: a keyed hash of its fingerprint",
    purpose: "To recognise a card used by several accounts; the number never reaches this site",
    seenBy: "Nobody",
    until: "The books no longer need it",
  },
  {
    what: "Who brought you here, if somebody did",
    purpose: "To reward that person",
    seenBy: "You, that person (only your nickname), staff",
    until: "The account is deleted; before you sign up, a cookie keeps it for 30 days",
  },
  {
    what: "Jobs, submissions, ratings",
    purpose: "They are what this site is for",
    seenBy: "Jobs: everybody they are meant for. Submissions: worker, employer, moderators",
    until: "The account is deleted; the other side keeps its part",
  },
  {
    what: "Proof files",
    purpose: "To show that the work was done; hidden data in pictures is removed",
    seenBy: "Worker, employer, moderators",
    until: `${print("proofs.keepDays")} after the rating`,
  },
  {
    what: "Ledger and record of who did what",
    purpose: "To prove where every cent went, as the law on bookkeeping demands",
    seenBy: "You your own lines, finance staff all",
    until: "As long as the law demands",
  },
];
