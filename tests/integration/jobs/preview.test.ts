import { expect, test } from "vitest";
import { addPositions } from "@/lib/jobs/add-positions";
import { cancelJob } from "@/lib/jobs/cancel";
import { managedJob } from "@/lib/jobs/employer-queries";
import { addPreview, cancelPreview, funnelOf, stopPreview } from "@/lib/jobs/preview";
import { stopJob } from "@/lib/jobs/stop";
import { balancesOf } from "@/lib/ledger/queries";
import { createPendingJob, createRunningJob, createSubmission, deposit } from "@/tests/support/factories";

/** A job with 2 Satisfied, 1 Not satisfied, 1 to rate, 1 reserved and 5 free of 9 positions still paid for. */
async function busyJob() {
  const job = await createRunningJob({ positions: 9, payMicros: 20_500n });
  for (const status of ["SATISFIED", "SATISFIED", "NOT_SATISFIED", "SUBMITTED", "RESERVED"] as const) {
    await createSubmission({ job, status });
  }
  return job;
}

test("what is said to come back on cancelling is what comes back", async () => {
  const { id, employer } = await createPendingJob({ positions: 7, payMicros: 33_300n });
  const job = await managedJob(employer, id);
  const said = cancelPreview(job, job.numbers);
  const before = await balancesOf(employer.id);
  expect(await cancelJob(employer, { jobId: id })).toBe(said);
  const after = await balancesOf(employer.id);
  expect(after.walletMicros - before.walletMicros).toBe(said);
  expect(after.lockedMicros).toBe(0n);
  expect((await managedJob(employer, id)).refundedMicros).toBe(said);
});

test("what is said to come back and to stay locked on stopping is what does", async () => {
  const { id, employer } = await busyJob();
  const job = await managedJob(employer, id);
  expect(funnelOf(job.numbers)).toEqual({ free: 5, reserved: 1, toRate: 1, satisfied: 2, notSatisfied: 1 });
  const said = stopPreview(job, job.numbers);
  const before = await balancesOf(employer.id);
  expect(await stopJob(employer, { jobId: id, atLeastMicros: said.backMicros })).toBe(said.backMicros);
  const after = await balancesOf(employer.id);
  expect(after.walletMicros - before.walletMicros).toBe(said.backMicros);
  expect(after.lockedMicros).toBe(said.fundedMicros);
});

test("a stop that would bring back less than was shown does nothing", async () => {
  const job = await busyJob();
  const shown = await managedJob(job.employer, job.id);
  const said = stopPreview(shown, shown.numbers).backMicros;
  await createSubmission({ job, status: "RESERVED" });
  const before = await balancesOf(job.employer.id);
  await expect(stopJob(job.employer, { jobId: job.id, atLeastMicros: said })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  expect(await balancesOf(job.employer.id)).toEqual(before);
  expect((await managedJob(job.employer, job.id)).status).toBe("RUNNING");
});

test("what adding positions is said to lock is what it locks", async () => {
  const { id, employer } = await busyJob();
  await deposit(employer.id, 1_000_000n);
  const job = await managedJob(employer, id);
  const said = addPreview(job, 4).totalMicros;
  const before = await balancesOf(employer.id);
  await addPositions(employer, { jobId: id, count: 4, requestId: crypto.randomUUID() });
  const after = await balancesOf(employer.id);
  expect(before.walletMicros - after.walletMicros).toBe(said);
  expect(after.lockedMicros - before.lockedMicros).toBe(said);
});
