import type { SettingKey } from "@/lib/settings/definitions";

interface Topic {
  id: string;
  title: string;
  questions: { id: string; title: string; answer: string }[];
}

/** The questions people ask, answered with the settings in force. */
export function faqTopics(print: (key: SettingKey) => string): Topic[] {
  return [
    {
      id: "working",
      title: "Working",
      questions: [
        {
          id: "when-paid",
          title: "When am I paid?",
          answer: `The moment your task is rated Satisfied, or by itself if nobody rates it in time: ${print("ttr.defaultDays")} after you submitted, unless the job names another time between ${print("ttr.minDays")} and ${print("ttr.maxDays")}. The date stands on the task from the start.`,
        },
        {
          id: "what-is-taken",
          title: "What is taken from my pay?",
          answer: "Nothing. The pay on the job is what you receive. The fees are the employer's.",
        },
        {
          id: "not-satisfied",
          title: "What if the employer is not satisfied?",
          answer: `You read the kind of reason and at least ${print("rating.minReasonLength")} characters of explanation. The position goes back to the job, and you cannot do that job again. If you think the rating breaks the rules, write to us with the address of the task.`,
        },
        {
          id: "timer",
          title: "What happens when the timer runs out?",
          answer: `There are ${print("work.graceSeconds")} of grace. After that the position returns to the job, and your draft is kept: if a position is free you may take it again and go on.`,
        },
        {
          id: "how-many",
          title: "How many tasks can I hold at once?",
          answer: `${print("work.maxReservations")} reservations. Submitted tasks do not count.`,
        },
        {
          id: "change-my-mind",
          title: "Can I take a submission back?",
          answer:
            "Yes, as long as it is not rated. You may also give back a reservation. Neither counts against you.",
        },
        {
          id: "proof",
          title: "Which proof can I send, and who sees it?",
          answer: `What the job asks for: text, links, codes, pictures (JPEG, PNG, WebP) or PDF, up to ${print("proofs.maxFiles")} files of ${print("proofs.maxFileMegabytes")} each. The employer and moderators see it, nobody else. Files are deleted ${print("proofs.keepDays")} after the rating.`,
        },
      ],
    },
    {
      id: "hiring",
      title: "Hiring",
      questions: [
        {
          id: "cost",
          title: "What does a job cost?",
          answer: `Positions times pay, plus ${print("fees.satisfiedBps")} of the pay of each Satisfied task, plus ${print("fees.approvalMicros")} for approval. The exact sum stands beside the form while you write the job.`,
        },
        {
          id: "why-locked",
          title: "Why is the whole amount locked?",
          answer:
            "So that everybody who works for you is certain to be paid. What is not used comes back: at once when you stop the job, and position by position when work in hand ends unpaid.",
        },
        {
          id: "review",
          title: "What does the review look at?",
          answer:
            "Whether the job asks for something on the list of what is not accepted, and whether a stranger could do it from your steps. The moderator approves, corrects the wording (you see the difference) or declines with a reason.",
        },
        {
          id: "cancel-stop",
          title: "What is the difference between Cancel and Stop?",
          answer:
            "Cancel takes back a job that is still waiting for its review: everything returns, the approval fee too. Stop ends a running job: unused positions return with their fees, and work in hand stays funded until it is rated.",
        },
        {
          id: "forgot-to-rate",
          title: "I forgot to rate. What now?",
          answer: `We remind you ${print("ttr.reminderHours")} before. After the time to rate the task counts as Satisfied and is paid; that cannot be taken back.`,
        },
        {
          id: "how-long",
          title: "How long does a job run?",
          answer: `Until its positions are used or you stop it, and ${print("jobs.expireDays")} at the most.`,
        },
      ],
    },
    {
      id: "money",
      title: "Money",
      questions: [
        {
          id: "earned-wallet",
          title: "Why are there two amounts, Earned and Wallet?",
          answer:
            "Earned comes from rated work and the rewards of this site. Wallet comes from deposits and refunds, pays for jobs here and is never withdrawable. Keeping them apart is what keeps card money from being laundered into payouts.",
        },
        {
          id: "deposit",
          title: "How do I deposit?",
          answer: `By card, on our payment provider's page, from ${print("deposits.minMicros")} to ${print("deposits.maxMicros")}, without a fee. Your card number never reaches this site.`,
        },
        {
          id: "withdraw",
          title: "How do I withdraw what I earned?",
          answer: `From ${print("withdrawals.minMicros")} on, by PayPal, USDC or bank transfer, on your Wallet page. Its checklist shows from the first day what is still to do: a confirmed payout method, a second factor, your name and address. Money is withdrawable ${print("withdrawals.agedHours")} after it was earned. Payouts leave on Monday, Wednesday and Friday.`,
        },
        {
          id: "withdrawal-fee",
          title: "What does a withdrawal cost?",
          answer: `PayPal ${print("withdrawals.paypalBps")}, at least ${print("withdrawals.paypalMinMicros")}; USDC ${print("withdrawals.usdcMicros")}; bank transfer ${print("withdrawals.bankMicros")}. You see what you take out, the fee and what you receive before you confirm. If we pay out more than ${print("withdrawals.lateAfterDays")} late, the fee comes back by itself.`,
        },
        {
          id: "payout-failed",
          title: "What if a payout fails?",
          answer:
            "The whole amount comes back to Earned and you read why. If the provider does not say whether it paid, the withdrawal waits and we ask again: it is never sent twice, and never lost.",
        },
        {
          id: "refund-to-card",
          title: "Can I get a deposit back?",
          answer: `Yes: what you have not spent can go back to the card within ${print("deposits.refundDays")} of the deposit.`,
        },
        {
          id: "voucher",
          title: "What is a voucher?",
          answer: `A gift from your Earned, ${print("vouchers.minMicros")} to ${print("vouchers.maxMicros")}. Whoever you give its code to redeems it once into their Wallet. Unused after ${print("vouchers.validDays")}, it comes back to you.`,
        },
        {
          id: "referral",
          title: "Do I earn something for bringing people?",
          answer: `${print("referrals.workerBps")} of a worker's pay for ${print("referrals.workerDays")}, up to ${print("referrals.workerCapMicros")}, and ${print("referrals.employerBps")} of what an employer pays for Satisfied tasks, up to ${print("referrals.employerCapMicros")}. The platform pays it; nobody earns less because of you.`,
        },
        {
          id: "check",
          title: "How can I check the numbers?",
          answer:
            "Open your statement: every line is an entry of a double-entry ledger, with the balance it left. Open a line to see every account it touched. The opening balance plus what came in minus what went out is the closing balance, always.",
        },
        {
          id: "small-amounts",
          title: "Why do I see amounts below one cent?",
          answer:
            "Because a share of a small pay is smaller than a cent, and rounding it would take it from somebody. Amounts are kept to a millionth of a dollar.",
        },
      ],
    },
    {
      id: "accounts",
      title: "Accounts",
      questions: [
        {
          id: "who",
          title: "Who can have an account?",
          answer: `Everybody from the age of ${print("accounts.minAge")}, one account each. It is for working and for hiring.`,
        },
        {
          id: "own-jobs",
          title: "Can I do my own jobs?",
          answer: "No. The database itself refuses it.",
        },
        {
          id: "identity",
          title: "Why do you ask who I am?",
          answer: `Because real money leaves here, and one person has one account. Name, date of birth and address at the first deposit or withdrawal; documents at level ${print("identity.tier2Level")}, ${print("identity.tier2WithdrawnMicros")} withdrawn or ${print("identity.tier2DepositedMicros")} deposited. Documents are encrypted, every look at them is recorded, and they are deleted ${print("identity.keepDays")} after the decision.`,
        },
        {
          id: "second-factor",
          title: "I lost my phone. What now?",
          answer:
            "Use one of the recovery codes you got when you switched the second factor on. Without them, write to us: a person of the staff checks that it is you before switching it off.",
        },
        {
          id: "banned",
          title: "Can I be locked out without a word?",
          answer:
            "No. If an account is held back, its owner is told why, until when, and how to answer. Money that was earned honestly stays its owner's.",
        },
      ],
    },
  ];
}
