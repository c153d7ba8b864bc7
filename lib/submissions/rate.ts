import type { UserActor } from "@/lib/core/actor";
import { AppError, type FieldErrors } from "@/lib/core/errors";
import { findOwnJob } from "@/lib/jobs/find";
import { kickOutbox } from "@/lib/outbox/kick";
import { now } from "@/lib/platform/clock";
import { db, type Tx, transaction, withRetries } from "@/lib/platform/db";
import { settingsInForce } from "@/lib/settings/read";
import { mailDeclined } from "./mail";
import type { Decision, DeclineReason, RateAllSatisfied, RateSubmissions } from "./schema";

/** Submissions settled in one database transaction: larger sets hold locks for too long. */
const BATCH = 1_000;

export interface Rated {
  satisfied: string[];
  notSatisfied: string[];
  /** Decided meanwhile by somebody else, by the timer, or withdrawn. */
  skipped: string[];
}

type Decline = Extract<Decision, { rating: "NOT_SATISFIED" }>;

/**
 * Rates a set of one job's submissions: Satisfied pays at once, Not satisfied frees the position. Sending the same
 * batch again changes nothing; what somebody else decided first is skipped.
 * @throws AppError NOT_FOUND for a job that is not the actor's, INVALID_INPUT, LIMIT_REACHED
 */
export async function rateSubmissions(
  actor: UserActor,
  { jobId, decisions }: RateSubmissions,
): Promise<Rated> {
  const settings = await settingsInForce();
  const declines = decisions.filter((decision): decision is Decline => decision.rating === "NOT_SATISFIED");
  checkDeclines(declines, settings["rating.minReasonLength"], settings["rating.maxDeclinesAtOnce"]);
  await findOwnJob(actor, jobId);
  const wanted = decisions
    .filter(({ rating }) => rating === "SATISFIED")
    .map(({ submissionId }) => submissionId);
  // Each set is a transaction of its own, so that neither waits with the other's locks in its hands.
  const satisfied = wanted.length > 0 ? await withRetries(() => satisfy(db, actor, jobId, wanted)) : [];
  const notSatisfied = await declineAll(actor, jobId, declines);
  const done = new Set([...satisfied, ...notSatisfied]);
  return {
    satisfied,
    notSatisfied,
    skipped: decisions.map((d) => d.submissionId).filter((id) => !done.has(id)),
  };
}

/**
 * Select all → Satisfied: everything of the job submitted until the page was shown, in batches that each settle or
 * fail as a whole. Returns how many were rated now. @throws AppError NOT_FOUND
 */
export async function rateAllSatisfied(
  actor: UserActor,
  { jobId, submittedUntil }: RateAllSatisfied,
): Promise<number> {
  await findOwnJob(actor, jobId);
  let rated = 0;
  for (;;) {
    const waiting = await db.submission.findMany({
      where: { jobId, status: "SUBMITTED", submittedAt: { lte: submittedUntil } },
      orderBy: { id: "asc" },
      take: BATCH,
      select: { id: true },
    });
    if (waiting.length === 0) return rated;
    const ids = waiting.map(({ id }) => id);
    const done = await withRetries(() => satisfy(db, actor, jobId, ids));
    rated += done.length;
  }
}

function checkDeclines(declines: Decline[], minLength: number, most: number): void {
  if (declines.length > most) {
    throw new AppError(
      "LIMIT_REACHED",
      `At most ${most} submissions can be declined at once. Send these first.`,
    );
  }
  const fields: FieldErrors = {};
  for (const decline of declines) {
    if (decline.text.length < minLength) {
      fields[decline.submissionId] = [
        `Explain in at least ${minLength} characters what was wrong, so that the worker can learn from it.`,
      ];
    }
  }
  if (Object.keys(fields).length > 0) throw new AppError("INVALID_INPUT", "A reason is too short.", fields);
}

/** One statement: the database rates, pays, counts, records and emits. */
async function satisfy(client: Tx, actor: UserActor, jobId: string, ids: string[]): Promise<string[]> {
  const [row] = await client.$queryRaw<[{ rated: string[] }]>`
    select submission_satisfy(${ids}::text[], ${jobId}, 'EMPLOYER', ${actor.id}, ${now()}) as rated`;
  kickOutbox();
  return row.rated;
}

/** One transaction for each different reason, since the reason is the same for all of a set. */
async function declineAll(actor: UserActor, jobId: string, declines: Decline[]): Promise<string[]> {
  const done: string[] = [];
  for (const set of byReason(declines)) {
    done.push(...(await transaction((tx) => decline(tx, actor, jobId, set))));
  }
  if (done.length > 0) kickOutbox();
  return done;
}

async function decline(tx: Tx, actor: UserActor, jobId: string, { reason, text, ids }: DeclineSet) {
  const [row] = await tx.$queryRaw<[{ rated: string[] }]>`
    select submission_decline(${ids}::text[], ${jobId}, ${actor.id}, ${reason}::decline_reason, ${text}, ${now()}) as rated`;
  await mailDeclined(tx, row.rated, reason, text);
  return row.rated;
}

interface DeclineSet {
  reason: DeclineReason;
  text: string;
  ids: string[];
}

function byReason(declines: Decline[]) {
  const groups = new Map<string, DeclineSet>();
  for (const { reason, text, submissionId } of declines) {
    const group = groups.get(`${reason}\n${text}`) ?? { reason, text, ids: [] };
    group.ids.push(submissionId);
    groups.set(`${reason}\n${text}`, group);
  }
  return groups.values();
}
