import { proposeAdjustment } from "@/lib/adjustments/propose";
import { systemActor } from "@/lib/core/actor";
import { checkBooks } from "@/lib/holds/check-books";
import { saveDraft } from "@/lib/jobs/save-draft";
import { db, disconnect } from "@/lib/platform/db";
import { compareWithStripe } from "@/lib/reconciliation/reconcile";
import { refreshPaces } from "@/lib/reputation/hourly-refresh";
import { refreshScorecards } from "@/lib/reputation/scorecard-refresh";
import { reservePosition } from "@/lib/submissions/reserve";
import { present } from "./demo/clock";
import { History } from "./demo/history";
import { planIdentity } from "./demo/identity";
import { planJobs } from "./demo/job-life";
import { demoJobs } from "./demo/jobs";
import { planDeposits } from "./demo/money";
import { planPayouts } from "./demo/payouts";
import { makePeople, proven } from "./demo/people";
import { playsPayPal, releaseStripeClock } from "./demo/stand-ins";
import { planRewards, planVouchers } from "./demo/vouchers";

// The demo's data. Everything is made by the product's own commands with the clock turned back, so every cent has a
// history and the books balance.

/** More than the demo has of anything. */
const MANY = 10_000;

const person = await makePeople();
const history = new History();
planIdentity(history, person);
planDeposits(history, person);
planJobs(history, person);
planVouchers(history, person);
planRewards(history);
if (playsPayPal()) planPayouts(history, person);
history.at(0.9, proposeGoodwill);
history.at(0.1, makeDraft);
await history.play();

present();
await releaseStripeClock();
await holdOnePosition();
await forgetTheDay();
await refreshPaces(MANY);
await refreshScorecards(MANY);
await compareWithStripe(systemActor("reconciliation"), { creditedDeposits: 0, replayedEvents: 0 });
if ((await checkBooks(systemActor("check-invariants"))) > 0) throw new Error("the demo's books are broken");
await disconnect();

async function makeDraft(): Promise<void> {
  const [first] = demoJobs;
  if (!first) return;
  const title = "Photograph the window of a second-hand bookshop";
  await saveDraft(person("emil"), { draft: { ...first.draft, title, pay: "0.30", positions: "" } });
}

/** A correction that waits for a second person of the finance staff. */
async function proposeGoodwill(): Promise<void> {
  await proposeAdjustment(proven(person("finn")), {
    from: "GOODWILL:platform",
    fromPerson: "",
    to: "WALLET",
    toPerson: "priya",
    amount: "2.50",
    reason: "Her job waited two days for its review because of us; she asked for the approval fee back.",
  });
}

/** One task in the demo worker's hands, so that a running timer can be seen at once. */
async function holdOnePosition(): Promise<void> {
  const job = await db.job.findFirstOrThrow({ where: { title: { startsWith: "Check ten map points" } } });
  await reservePosition(person("wendy"), { jobId: job.id });
}

/** The demo's mails are about its past, and nobody waits for them; its tries all happened today, and count for nobody. */
async function forgetTheDay(): Promise<void> {
  await db.mail.deleteMany();
  await db.$executeRaw`delete from rate_limit`;
}
