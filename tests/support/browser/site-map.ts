import { db } from "@/lib/platform/db";

/** Every page that needs no log-in. */
export const publicPages = [
  "/",
  "/jobs",
  "/how-it-works",
  "/fees",
  "/rules",
  "/faq",
  "/acceptable-use",
  "/about",
  "/contact",
  "/terms",
  "/privacy",
  "/log-in",
  "/sign-up",
  "/forgot",
];

/** The addresses of the demo's worker: lists, and a task in every state there is. */
export async function workerPages(userId: string): Promise<string[]> {
  const tasks = await db.submission.findMany({
    where: { workerId: userId },
    distinct: ["status"],
    orderBy: { id: "desc" },
    select: { id: true },
  });
  const open = await db.job.findFirstOrThrow({
    where: { status: "RUNNING", employerId: { not: userId }, submissions: { none: { workerId: userId } } },
    select: { id: true },
  });
  return [
    "/work",
    "/jobs",
    "/jobs?category=research&sort=pay",
    "/jobs?q=nothing+has+these+words",
    `/jobs/${open.id}`,
    "/work/tasks",
    ...tasks.map(({ id }) => `/work/tasks/${id}`),
    "/work/statistics",
    ...(await moneyPages(userId)),
    "/account/profile",
    "/account/verification",
    "/account/verification/personal",
    "/account/verification/document",
    "/account/verification/front",
    "/account/security",
    "/account/referrals",
    "/account/second-factor",
    "/account/second-factor/disable",
    "/u/wendy",
    "/u/emil",
  ];
}

/** The addresses of the demo's employer: lists, the form, and a job in every state there is. */
export async function employerPages(userId: string): Promise<string[]> {
  const jobs = await db.job.findMany({
    where: { employerId: userId, status: { not: "DRAFT" } },
    distinct: ["status"],
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const draft = await db.job.findFirst({
    where: { employerId: userId, status: "DRAFT" },
    select: { id: true },
  });
  const rated = await db.job.findFirstOrThrow({
    where: { employerId: userId, submissions: { some: { status: "SUBMITTED" } } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const review = `/hire/jobs/${rated.id}/review`;
  return [
    "/hire",
    "/hire/jobs",
    "/hire/jobs?tab=drafts",
    "/hire/jobs?tab=ended",
    "/hire/jobs/new",
    "/hire/jobs/new?template=web-research",
    ...(draft ? [`/hire/jobs/${draft.id}/edit`, `/hire/jobs/${draft.id}/edit?check=1`] : []),
    ...jobs.map(({ id }) => `/hire/jobs/${id}`),
    "/hire/review",
    ...[review, `${review}?view=list`, `${review}?view=focus`],
    ...[`${review}?tab=satisfied`, `${review}?tab=not-satisfied`],
    ...(await moneyPages(userId)),
    "/wallet/deposit",
  ];
}

async function moneyPages(userId: string): Promise<string[]> {
  const [entry, deposit, withdrawal] = await Promise.all([
    db.ledgerEntry.findFirst({
      where: { account: { ownerId: userId } },
      orderBy: { id: "desc" },
      select: { id: true },
    }),
    db.deposit.findFirst({ where: { userId }, select: { id: true } }),
    db.withdrawal.findFirst({ where: { userId }, select: { id: true } }),
  ]);
  return [
    "/wallet",
    "/wallet/deposits",
    "/wallet/withdraw",
    "/wallet/withdrawals",
    "/wallet/methods",
    "/wallet/methods?add=usdc",
    "/wallet/methods?add=us-bank",
    "/wallet/vouchers",
    "/wallet/statement",
    "/wallet/statement?bucket=wallet",
    "/wallet/statement?type=pay&amount=wrong",
    "/wallet/balance/earned",
    "/wallet/balance/wallet",
    "/wallet/balance/locked",
    ...(entry ? [`/wallet/entries/${entry.id}`] : []),
    ...(deposit ? [`/wallet/deposits/${deposit.id}`] : []),
    ...(withdrawal ? [`/wallet/withdrawals/${withdrawal.id}`] : []),
  ];
}

/** The addresses of staff: the queue with a waiting and a decided job, the ledger with one transaction. */
export async function staffPages(): Promise<string[]> {
  const [waiting, decided, transaction, person, account, verification, opened] = await Promise.all([
    db.job.findFirstOrThrow({ where: { status: "PENDING_REVIEW" }, select: { id: true } }),
    db.job.findFirstOrThrow({ where: { status: "RUNNING" }, select: { id: true } }),
    db.ledgerTransaction.findFirstOrThrow({ orderBy: { id: "desc" }, select: { id: true } }),
    db.user.findFirstOrThrow({ where: { nickname: "wendy" }, select: { id: true } }),
    db.ledgerAccount.findFirstOrThrow({ where: { kind: "EARNED" }, select: { id: true } }),
    db.verification.findFirstOrThrow({ where: { status: "SUBMITTED" }, select: { id: true } }),
    db.riskCase.findFirst({ select: { id: true } }),
  ]);
  return [
    "/admin",
    "/admin/verifications",
    `/admin/verifications/${verification.id}`,
    "/admin/cases",
    "/admin/cases?tab=closed",
    ...(opened ? [`/admin/cases/${opened.id}`] : []),
    "/admin/flags",
    "/admin/flags?tab=suspensions",
    "/admin/queue",
    `/admin/queue/${waiting.id}`,
    `/admin/queue/${waiting.id}?edit=1`,
    `/admin/queue/${decided.id}`,
    "/admin/ledger",
    `/admin/ledger/${transaction.id}`,
    ...(await payoutPages()),
    "/admin/ledger?q=wendy&amount=0.05",
    `/admin/ledger/accounts?owner=${person.id}`,
    `/admin/ledger/accounts/${account.id}`,
    "/admin/reconciliation",
    "/admin/adjustments",
    "/admin/people?q=wen",
    `/admin/people/${person.id}`,
    "/admin/settings",
    "/admin/settings/ttr.defaultDays",
    "/admin/settings/fees.satisfiedBps?value=8.5",
    "/admin/settings/targeting.tier1?value=US,+XX",
  ];
}

/** The payout runs: the list, one requested withdrawal, and a run in every state there is. */
async function payoutPages(): Promise<string[]> {
  const [requested, runs] = await Promise.all([
    db.withdrawal.findFirst({ where: { status: "REQUESTED" }, select: { id: true } }),
    db.payoutRun.findMany({ distinct: ["status"], orderBy: { number: "desc" }, select: { id: true } }),
  ]);
  return [
    "/admin/payouts",
    ...(requested ? [`/admin/payouts/requests/${requested.id}`] : []),
    ...runs.map(({ id }) => `/admin/payouts/${id}`),
  ];
}
