import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/core/actor";
import { DAY_MS, later, MINUTE_MS } from "@/lib/core/time";
import { publicJob } from "@/lib/jobs/public-queries";
import { now, setClock } from "@/lib/platform/clock";
import { settingsInForce } from "@/lib/settings/read";
import { expireReservations } from "@/lib/submissions/expire";
import { gates } from "@/lib/submissions/gates";
import { giveUp } from "@/lib/submissions/give-up";
import { involvementIn } from "@/lib/submissions/involvement";
import { removeFile } from "@/lib/submissions/remove-file";
import { reservePosition } from "@/lib/submissions/reserve";
import { saveDraft } from "@/lib/submissions/save-draft";
import { taskOf } from "@/lib/submissions/task-queries";
import {
  comingDays,
  heldTasks,
  recentResults,
  taskCounts,
  taskPage,
  waitingTasks,
} from "@/lib/submissions/work-queries";
import { createRunningJob, createSubmission, createUser } from "../../support/factories";

let employer: UserActor;
const running = (job = {}) => createRunningJob({ employer, ...job });

beforeAll(async () => {
  employer = await createUser({ walletMicros: 100_000_000n });
});

afterEach(() => setClock());

const at = (instant: string) => setClock({ now: () => new Date(instant) });

describe("a worker's overview", () => {
  it("sorts tasks into held, waiting and judged, and counts them", async () => {
    const worker = await createUser();
    const held = await createSubmission({ job: await running(), worker, status: "RESERVED" });
    const waiting = await createSubmission({ job: await running(), worker });
    const good = await createSubmission({ job: await running(), worker, status: "SATISFIED" });
    const bad = await createSubmission({ job: await running(), worker, status: "NOT_SATISFIED" });
    expect((await heldTasks(worker)).map(({ id }) => id)).toEqual([held.id]);
    expect((await waitingTasks(worker, 5)).map(({ id }) => id)).toEqual([waiting.id]);
    expect((await recentResults(worker, 5)).map(({ id }) => id)).toEqual([bad.id, good.id]);
    expect(await taskCounts(worker)).toEqual({ held: 1, waiting: 1, satisfied: 1, notSatisfied: 1 });
  });

  it("adds up coming money by the worker's own days", async () => {
    const worker = await createUser();
    at("2026-03-01T22:50:00Z");
    await createSubmission({ job: await running({ payMicros: 100_000n, daysToRate: 1 }), worker });
    at("2026-03-01T23:10:00Z");
    await createSubmission({ job: await running({ payMicros: 20_500n, daysToRate: 1 }), worker });
    const inUtc = await comingDays(worker, "UTC");
    expect(inUtc.map(({ tasks, micros }) => [tasks, micros])).toEqual([[2, 120_500n]]);
    const inBerlin = await comingDays(worker, "Europe/Berlin");
    expect(inBerlin.map(({ tasks, micros }) => [tasks, micros])).toEqual([
      [1, 100_000n],
      [1, 20_500n],
    ]);
  });

  it("pages through all tasks of a tab once, newest first, and takes a bad cursor for none", async () => {
    const worker = await createUser();
    const made: string[] = [];
    for (let i = 0; i < 23; i++) {
      made.unshift((await createSubmission({ job: await running({ positions: 1 }), worker })).id);
    }
    const first = await taskPage(worker, "waiting", undefined);
    const second = await taskPage(worker, "waiting", first.next ?? undefined);
    expect([...first.tasks, ...second.tasks].map(({ id }) => id)).toEqual(made);
    expect(second.next).toBeNull();
    expect(await taskPage(worker, "satisfied", undefined)).toEqual({ tasks: [], next: null });
    expect((await taskPage(worker, "all", "sub_nonsense")).tasks).toHaveLength(20);
  });
});

describe("one task", () => {
  it("is found by its worker and by nobody else", async () => {
    const task = await createSubmission({ job: await running(), status: "RESERVED" });
    expect((await taskOf(task.worker, task.id)).id).toBe(task.id);
    await expect(taskOf(employer, task.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(taskOf(await createUser(), task.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(taskOf(task.worker, "sub_x")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("stays in hand until the clock and its grace are over, and its draft outlives both", async () => {
    const job = await running();
    const { id, worker } = await createSubmission({ job, status: "RESERVED" });
    await saveDraft(worker, { submissionId: id, answers: { p1: "Half done" } });
    const task = await taskOf(worker, id);
    expect(task.inHand).toBe(true);
    setClock({ now: () => later(task.reservedUntil, 30_000) });
    expect((await taskOf(worker, id)).inHand).toBe(true);
    setClock({ now: () => later(task.reservedUntil, 2 * MINUTE_MS) });
    expect((await taskOf(worker, id)).inHand).toBe(false);
    await expireReservations(100);
    expect(await taskOf(worker, id)).toMatchObject({ status: "EXPIRED", answers: { p1: "Half done" } });
    const again = await reservePosition(worker, { jobId: job.id });
    expect((await taskOf(worker, again)).answers).toEqual({ p1: "Half done" });
  });

  it("leads from a Satisfied task to the entry that paid it", async () => {
    const paid = await createSubmission({ job: await running(), status: "SATISFIED" });
    expect((await taskOf(paid.worker, paid.id)).entryId).toEqual(expect.any(BigInt));
    const waiting = await createSubmission({ job: await running() });
    expect((await taskOf(waiting.worker, waiting.id)).entryId).toBeNull();
  });

  it("lets nobody take files out of a task that is handed in, or out of somebody else's", async () => {
    const task = await createSubmission({ job: await running() });
    const input = { submissionId: task.id, fileId: "file_01m7yqtqb8ecsbhg79v3wt3ts5" };
    await expect(removeFile(task.worker, input)).rejects.toMatchObject({ code: "TOO_LATE" });
    await expect(removeFile(employer, input)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("whether a person may take a job", () => {
  /** The conditions that are not met. */
  async function unmet(actor: UserActor, jobId: string): Promise<string[]> {
    const settings = await settingsInForce();
    const rules = {
      tier1: settings["targeting.tier1"],
      maxReservations: settings["work.maxReservations"],
      at: now(),
    };
    const all = gates(actor, await publicJob(jobId), await involvementIn(actor, jobId), rules);
    return all.filter(({ met }) => !met).map(({ id }) => id);
  }

  it("says which condition is not met, and says the same as the command", async () => {
    const job = await running({
      draft: { targeting: "COUNTRIES_INCLUDED", countries: ["FR"] },
      positions: 1,
    });
    const french = await createUser({ country: "FR" });
    const suspended = { ...french, suspendedUntil: later(now(), DAY_MS) };
    expect(await unmet(french, job.id)).toEqual([]);
    expect(await unmet(await createUser({ country: "US" }), job.id)).toEqual(["country"]);
    expect(await unmet(suspended, job.id)).toEqual(["account"]);
    expect(await unmet(employer, job.id)).toContain("own");
    const taken = await createSubmission({ job, worker: french, status: "RESERVED" });
    expect(await unmet(french, job.id)).toEqual(["free", "done"]);
    await expect(reservePosition(french, { jobId: job.id })).rejects.toMatchObject({ code: "CONFLICT" });
    await giveUp(french, { submissionId: taken.id });
    expect(await unmet(french, job.id)).toEqual([]);
  });

  it("counts the positions in hand, whatever the job", async () => {
    const worker = await createUser();
    for (let i = 0; i < 3; i++) await createSubmission({ job: await running(), worker, status: "RESERVED" });
    const job = await running();
    expect(await unmet(worker, job.id)).toEqual(["holding"]);
    await expect(reservePosition(worker, { jobId: job.id })).rejects.toMatchObject({ code: "LIMIT_REACHED" });
  });
});
