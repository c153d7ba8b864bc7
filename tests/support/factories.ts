import { randomBytes } from "node:crypto";
import { type Role, systemActor, type UserActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { type Micros, moneyInput } from "@/lib/core/money";
import { publishJob } from "@/lib/jobs/publish";
import { saveDraft } from "@/lib/jobs/save-draft";
import type { JobDraft } from "@/lib/jobs/schema";
import { approveJob } from "@/lib/moderation/approve";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { rateSubmissions } from "@/lib/submissions/rate";
import { reservePosition } from "@/lib/submissions/reserve";
import type { ProofAnswers } from "@/lib/submissions/schema";
import { submitProof } from "@/lib/submissions/submit";
import { insertUser } from "@/lib/users/insert";
import { hashPassword } from "@/lib/users/password";
import { findPerson } from "@/lib/users/queries";
import { setRole } from "@/lib/users/set-role";

/** The password of every person made here. */
export const PASSWORD = "correct horse battery";

const tests = systemActor("tests");
// One hash serves all of them: hashing is slow on purpose.
let passwordHash: Promise<string> | undefined;

export interface NewUser {
  nickname?: string;
  email?: string;
  country?: string;
  role?: Role;
  /** Deposited into the Wallet; whole cents. */
  walletMicros?: Micros;
  /** Earned by one Satisfied task of an employer made for it; whole hundredths of a cent. */
  earnedMicros?: Micros;
}

export type TestUser = UserActor & { email: string };

/** A person with a confirmed address and, if wanted, money that came in as it does in life. */
export async function createUser(user: NewUser = {}): Promise<TestUser> {
  const nickname = user.nickname ?? `p${randomBytes(5).toString("hex")}`;
  const email = user.email ?? `${nickname}@test.example`;
  passwordHash ??= hashPassword(PASSWORD);
  const hash = await passwordHash;
  const id = await transaction((tx) =>
    insertUser(
      tx,
      {
        name: `Test ${nickname}`,
        nickname,
        email,
        country: user.country ?? "US",
        birthDate: new Date("1990-05-17"),
        password: PASSWORD,
      },
      hash,
      now(),
    ),
  );
  if (user.role && user.role !== "MEMBER") await setRole(tests, { email, role: user.role });
  if (user.walletMicros) await deposit(id, user.walletMicros);
  const { actor } = await findPerson(db, id);
  if (user.earnedMicros) await earn(actor, user.earnedMicros);
  return { ...actor, email };
}

/** That many people at once. */
export function createUsers(count: number, user: NewUser = {}): Promise<TestUser[]> {
  return Promise.all(Array.from({ length: count }, () => createUser(user)));
}

/** Brings money into a person's Wallet: a deposit that the card processor says is paid. */
export async function deposit(userId: string, amountMicros: Micros): Promise<string> {
  const id = newId("deposit");
  const at = now();
  await db.deposit.create({
    data: { id, userId, amountMicros, returnPath: "/wallet", createdAt: at },
    select: { id: true },
  });
  await db.$queryRaw`select deposit_credit(${id}, ${`pi_${id}`}, ${amountMicros}::bigint, ${at})`;
  return id;
}

async function earn(worker: UserActor, amountMicros: Micros): Promise<void> {
  const job = await createRunningJob({ positions: 1, payMicros: amountMicros });
  await createSubmission({ job, worker, status: "SATISFIED" });
}

export interface NewJob {
  /** Must be able to pay for it; without one, an employer with exactly enough money is made. */
  employer?: UserActor;
  positions?: number;
  payMicros?: Micros;
  daysToRate?: number;
  minutesToComplete?: number;
  /** What differs from the plain draft, as typed. */
  draft?: Partial<JobDraft>;
}

export interface TestJob {
  id: string;
  employer: UserActor;
}

/** A job as typed, complete and within the rules. */
export function jobDraft({ positions = 3, payMicros = 100_000n, ...job }: NewJob = {}): JobDraft {
  return {
    categoryId: "research.web",
    title: "Find the opening hours of a shop",
    steps: ["Open the shop's website.", "Write down the opening hours."],
    proofKinds: ["TEXT"],
    proofLabels: ["The opening hours you found"],
    positions: String(positions),
    pay: moneyInput(payMicros),
    minutesToComplete: String(job.minutesToComplete ?? 15),
    daysToRate: String(job.daysToRate ?? 7),
    targeting: "INTERNATIONAL",
    countries: [],
    ...job.draft,
  };
}

export async function createDraft(job: NewJob = {}): Promise<TestJob> {
  const employer = job.employer ?? (await createUser({ walletMicros: enoughFor(job) }));
  return { id: await saveDraft(employer, { draft: jobDraft(job) }), employer };
}

/** A published job that waits for a moderator, its money locked. */
export async function createPendingJob(job: NewJob = {}): Promise<TestJob> {
  const draft = await createDraft(job);
  await publishJob(draft.employer, { jobId: draft.id });
  return draft;
}

export async function createRunningJob(job: NewJob = {}): Promise<TestJob> {
  const pending = await createPendingJob(job);
  await approveJob(tests, { jobId: pending.id });
  return pending;
}

/** The cost at the default fees, rounded up to the next whole cent, as only whole cents can be deposited. */
function enoughFor({ positions = 3, payMicros = 100_000n }: NewJob): Micros {
  const cost = BigInt(positions) * (payMicros + (payMicros * 700n) / 10_000n) + 400_000n;
  return ((cost + 9_999n) / 10_000n) * 10_000n;
}

export interface NewSubmission {
  job: TestJob;
  worker?: UserActor;
  status?: "RESERVED" | "SUBMITTED" | "SATISFIED" | "NOT_SATISFIED";
  answers?: ProofAnswers;
}

export interface TestSubmission {
  id: string;
  worker: UserActor;
}

/** A position taken by a worker and brought as far as wanted; handed in, unless `status` says otherwise. */
export async function createSubmission({
  job,
  worker: given,
  status = "SUBMITTED",
  answers = { p1: "Monday to Friday, 9 to 18" },
}: NewSubmission): Promise<TestSubmission> {
  const worker = given ?? (await createUser());
  const id = await reservePosition(worker, { jobId: job.id });
  if (status !== "RESERVED") await submitProof(worker, { submissionId: id, answers });
  if (status === "SATISFIED") await rate(job, { submissionId: id, rating: "SATISFIED" });
  if (status === "NOT_SATISFIED") {
    const text = "The opening hours are missing from the text.";
    await rate(job, { submissionId: id, rating: "NOT_SATISFIED", reason: "PROOF_MISSING", text });
  }
  return { id, worker };
}

type Decision = Parameters<typeof rateSubmissions>[1]["decisions"][number];

function rate(job: TestJob, decision: Decision) {
  return rateSubmissions(job.employer, { jobId: job.id, decisions: [decision] });
}
