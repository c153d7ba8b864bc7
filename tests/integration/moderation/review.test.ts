import { describe, expect, it } from "vitest";
import type { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { balancesOf } from "@/lib/ledger/queries";
import { approveJob } from "@/lib/moderation/approve";
import { correctJob } from "@/lib/moderation/correct";
import { declineJob } from "@/lib/moderation/decline";
import { jobForReview, nextToReview, reviewQueue } from "@/lib/moderation/queries";
import { rows } from "@/tests/support/database";
import { createPendingJob, createUser } from "@/tests/support/factories";

const moderator = () => createUser({ role: "MODERATOR" });

/** The code of the error a promise ends with; "fine" when it does not. */
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "fine",
    (error: AppError) => error.code,
  );

const statusOf = async (jobId: string) =>
  (await rows<{ status: string }>("select status from job where id = $1", [jobId]))[0]?.status;

describe("approving", () => {
  it("runs the job and earns the approval fee once, however many press at once", async () => {
    const job = await createPendingJob();
    const [first, second] = [await moderator(), await moderator()];
    const outcomes = await Promise.all(
      [first, second, first, second].map((actor) => codeOf(approveJob(actor, { jobId: job.id }))),
    );
    expect(outcomes.sort()).toEqual(["CONFLICT", "CONFLICT", "CONFLICT", "fine"]);
    expect(await statusOf(job.id)).toBe("RUNNING");
    const fees = await rows("select 1 from ledger_transaction where key = $1", [`approve:${job.id}`]);
    expect(fees).toHaveLength(1);
  });

  it("keeps in the audit log which points were let pass", async () => {
    const job = await createPendingJob();
    await approveJob(await moderator(), { jobId: job.id, openPoints: ["spam"] });
    const [entry] = await rows("select detail from audit_entry where action = $1 and subject_id = $2", [
      "job.approved",
      job.id,
    ]);
    expect(entry).toEqual({ detail: { openPoints: ["spam"] } });
  });

  it("loses against a decline that came first, and nothing is half done", async () => {
    const job = await createPendingJob();
    const outcomes = await Promise.all([
      codeOf(approveJob(await moderator(), { jobId: job.id })),
      codeOf(declineJob(await moderator(), { jobId: job.id, reason: "It asks for card data." })),
    ]);
    expect(outcomes.sort()).toEqual(["CONFLICT", "fine"]);
  });
});

describe("a moderator", () => {
  it("never decides on the own job", async () => {
    const own = await createUser({ role: "MODERATOR", walletMicros: 20_000_000n });
    const job = await createPendingJob({ employer: own });
    expect(await codeOf(approveJob(own, { jobId: job.id }))).toBe("NOT_ALLOWED");
    expect(await codeOf(declineJob(own, { jobId: job.id, reason: "I changed my mind." }))).toBe(
      "NOT_ALLOWED",
    );
    expect(await statusOf(job.id)).toBe("PENDING_REVIEW");
    expect((await jobForReview(own, job.id)).own).toBe(true);
    expect(await nextToReview(own, newId("job"))).not.toBe(job.id);
  });

  it("is who it takes: to everybody else the queue does not exist", async () => {
    const job = await createPendingJob();
    for (const role of ["MEMBER", "FINANCE"] as const) {
      const other = await createUser({ role });
      expect(await codeOf(approveJob(other, { jobId: job.id }))).toBe("NOT_FOUND");
      expect(await codeOf(reviewQueue(other))).toBe("NOT_FOUND");
      expect(await codeOf(jobForReview(other, job.id))).toBe("NOT_FOUND");
    }
  });
});

describe("declining", () => {
  it("gives everything back to the Wallet, the approval fee included (V2)", async () => {
    const employer = await createUser({ walletMicros: 11_100_000n });
    const job = await createPendingJob({ employer, positions: 100, payMicros: 100_000n });
    expect(await balancesOf(employer.id)).toMatchObject({ walletMicros: 0n, lockedMicros: 11_100_000n });
    await declineJob(await moderator(), {
      jobId: job.id,
      reason: "It asks for card data.",
      template: "card-data",
    });
    expect(await balancesOf(employer.id)).toEqual({
      earnedMicros: 0n,
      walletMicros: 11_100_000n,
      lockedMicros: 0n,
    });
    expect(await statusOf(job.id)).toBe("DECLINED");
  });

  it("tells the employer why, by mail and on the job", async () => {
    const job = await createPendingJob();
    await declineJob(await moderator(), { jobId: job.id, reason: "It asks for card data." });
    const [stored] = await rows("select decline_reason from job where id = $1", [job.id]);
    expect(stored).toEqual({ decline_reason: "It asks for card data." });
    const [mail] = await rows<{ text: string }>("select text from mail where dedupe_key = $1", [
      `job-decided:${job.id}`,
    ]);
    expect(mail?.text).toContain("It asks for card data.");
  });
});

describe("correcting", () => {
  const texts = { title: "Find the opening hours on Sundays", steps: ["Open the shop's website."] };
  const reason = "The title did not name the day.";

  it("stores what was and what is, for the employer to see", async () => {
    const job = await createPendingJob();
    const { job: before } = await jobForReview(await moderator(), job.id);
    await correctJob(await moderator(), { jobId: job.id, texts, reason });
    const { job: after } = await jobForReview(await moderator(), job.id);
    expect({ title: after.title, steps: after.steps }).toEqual(texts);
    expect(after.corrections).toEqual([
      expect.objectContaining({
        before: { title: before.title, steps: before.steps },
        after: texts,
        reason,
      }),
    ]);
    expect(after.status).toBe("PENDING_REVIEW");
  });

  it("refuses a text that was made from an older one", async () => {
    const job = await createPendingJob();
    const { job: seen } = await jobForReview(await moderator(), job.id);
    await correctJob(await moderator(), { jobId: job.id, texts, reason, seenAt: seen.updatedAt });
    const late = { ...texts, title: "Find the opening hours on Mondays" };
    const outcome = codeOf(
      correctJob(await moderator(), { jobId: job.id, texts: late, reason, seenAt: seen.updatedAt }),
    );
    expect(await outcome).toBe("CONFLICT");
  });

  it("refuses texts outside the rules, and a correction that changes nothing", async () => {
    const job = await createPendingJob();
    const { job: same } = await jobForReview(await moderator(), job.id);
    const correct = async (title: string, steps: string[]) =>
      codeOf(correctJob(await moderator(), { jobId: job.id, texts: { title, steps }, reason }));
    expect(await correct("Short", ["Open the shop's website."])).toBe("INVALID_INPUT");
    expect(await correct("Find the opening hours", [])).toBe("INVALID_INPUT");
    expect(await correct(same.title, same.steps)).toBe("INVALID_INPUT");
  });
});

describe("the queue", () => {
  it("shows the longest waiting first and leads from each job to the next", async () => {
    const mod = await moderator();
    const [a, b] = [await createPendingJob(), await createPendingJob()];
    const ids = (await reviewQueue(mod)).map(({ id }) => id);
    expect(ids.indexOf(a.id)).toBeLessThan(ids.indexOf(b.id));
    expect(await nextToReview(mod, a.id)).toBe(b.id);
    expect(await nextToReview(mod, b.id)).toBe(ids[0]);
  });
});
