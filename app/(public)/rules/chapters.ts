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
    text: "By card, credited as soon as the payment is confirmed, once, whatever happens on the way. Money in the Wallet pays for jobs here and is never withdrawable; the unspent part of a deposit can go back to its card. If a bank takes a payment back, the Wallet and then a debt carry it, and workers who were paid keep their pay.",
  },
  {
    prefix: "withdrawals",
    title: "Withdrawals",
    text: "From Earned only, in whole cents, to a confirmed payout method. The fee is shown before you confirm and nothing else is taken. You may cancel until the withdrawal is in a payout run. A payout that fails comes back whole, a late one gives its fee back by itself. Below the success rate a person looks first; nothing is ever forfeited.",
  },
  {
    prefix: "success",
    title: "Success rate",
    text: "Satisfied ratings divided by all final ratings, Satisfied and Not satisfied. What still waits for a rating does not count. Who comes down to the warning gets one; who is not above the limit gets no new small jobs for a while, keeps everything else, and comes back by themselves with an empty record.",
  },
  {
    prefix: "redFlags",
    title: "Red flags",
    text: "A breach of the rules that staff found and can show, with a weight from 1 to 3. It expires, and is withdrawn when it was wrong. Ending an account takes a second person. Money earned honestly is paid out.",
  },
  {
    prefix: "pace",
    title: "Pay per hour",
    text: "Measured for each job: the median time from reserving to handing in, over tasks that are Satisfied or wait for a rating. A task counts at most as long as its reservation. Before there are enough tasks, the employer's own estimate is shown and marked as such.",
  },
  {
    prefix: "scorecard",
    title: "Employer scorecards",
    text: "Computed from facts, public, and the same for everybody: how much is Satisfied, how fast employers rate, how much pays itself because nobody rated it, what an hour of work pays. Nobody can buy or edit one.",
  },
  {
    prefix: "payouts",
    title: "Payout runs",
    text: "Every Monday, Wednesday and Friday at 10:00 UTC. A payout is never sent twice: when a provider does not answer, it is asked again, and the money waits.",
  },
  {
    prefix: "adjustments",
    title: "Corrections by hand",
    text: "A mistake in the books is corrected by an entry of its own, never by changing one. One person of the finance staff proposes it, another approves it, and neither may touch an account of their own. No correction can feed Earned. You get a mail when yours is corrected.",
  },
  {
    prefix: "identity",
    title: "Identity",
    text: "Name, date of birth and address at the first deposit or withdrawal; documents later, or when something about an account is unclear. Documents are encrypted, opened by staff only with a reason, every look is recorded, and they are deleted on time. One person has one account; a match is looked at by a person and bans nobody by itself.",
  },
  {
    prefix: "secondFactor",
    title: "Second factor",
    text: "Codes of an authenticator app are needed for withdrawals, payout methods and for everybody on the staff. A code counts once.",
  },
  {
    prefix: "vouchers",
    title: "Vouchers",
    text: "Made from Earned, redeemed once into another person's Wallet. Cancelled or expired, the money goes back to its maker's Earned.",
  },
  {
    prefix: "referrals",
    title: "Referrals",
    text: "Paid by the platform to whoever brought a person here; it takes nothing from that person. Who brought whom is set at sign-up and never changes. Accounts of one person or household that share a payout destination, a card or a document earn nothing from each other.",
  },
  {
    prefix: "levels",
    title: "Level bonus",
    text: "Points come from Satisfied tasks and from what was earned. From level 4 the platform adds a bonus to the pay, out of its own fee.",
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
