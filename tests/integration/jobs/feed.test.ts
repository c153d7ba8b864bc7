import { beforeAll, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/core/actor";
import { feedPage } from "@/lib/jobs/feed";
import { type FeedFilters, readFilters } from "@/lib/jobs/feed-schema";
import { pauseJob } from "@/lib/jobs/pause";
import { refreshPopularity } from "@/lib/jobs/popularity";
import { publicJob, similarJobs } from "@/lib/jobs/public-queries";
import { giveUp } from "@/lib/submissions/give-up";
import { rows } from "../../support/database";
import { createPendingJob, createRunningJob, createSubmission, createUser } from "../../support/factories";

type Search = Record<string, string>;

const filters = (search: Search = {}): FeedFilters => readFilters(search);

/** The ids of one page. */
async function ids(viewer: UserActor | null, search: Search = {}): Promise<string[]> {
  return (await feedPage(viewer, filters(search))).jobs.map(({ id }) => id);
}

/** Every page from the first to the last, one id after the other. */
async function walk(viewer: UserActor | null, search: Search = {}): Promise<string[]> {
  const seen: string[] = [];
  let after: string | null = "";
  for (let page = 0; after !== null && page < 50; page++) {
    const { jobs, next } = await feedPage(viewer, filters({ ...search, after }));
    seen.push(...jobs.map(({ id }) => id));
    after = next;
  }
  return seen;
}

let employer: UserActor;
let german: UserActor;

beforeAll(async () => {
  employer = await createUser({ walletMicros: 1_000_000_000n });
  german = await createUser({ country: "DE" });
});

const job = async (draft = {}, payMicros = 100_000n, positions = 2) =>
  (await createRunningJob({ employer, positions, payMicros, draft })).id;

describe("what the feed shows", () => {
  it("shows running jobs only: not what waits for review, not what is paused", async () => {
    const running = await job({ title: "A feather to be counted" });
    const paused = await job({ title: "A feather to be weighed" });
    const pending = await createPendingJob({ employer, draft: { title: "A feather to be drawn" } });
    await pauseJob(employer, { jobId: paused });
    const found = await ids(null, { q: "feather" });
    expect(found).toEqual([running]);
    expect(found).not.toContain(pending.id);
  });

  it("hides a full job, and shows it again when its position is given back", async () => {
    const id = await job({ title: "A lantern to be lit" }, 100_000n, 1);
    const taken = await createSubmission({ job: { id, employer }, status: "RESERVED" });
    expect(await ids(null, { q: "lantern" })).toEqual([]);
    await giveUp(taken.worker, { submissionId: taken.id });
    expect(await ids(null, { q: "lantern" })).toEqual([id]);
  });

  it("leaves out a person's own jobs, and those they hold or have done", async () => {
    const id = await job({ title: "A kettle to be described" });
    const worker = await createUser();
    expect(await ids(worker, { q: "kettle" })).toEqual([id]);
    expect(await ids(employer, { q: "kettle" })).toEqual([]);
    await createSubmission({ job: { id, employer }, worker, status: "RESERVED" });
    expect(await ids(worker, { q: "kettle" })).toEqual([]);
  });

  it("shows a person the jobs of their country, and a visitor those of the country asked for", async () => {
    const everywhere = await job({ title: "A sparrow anywhere" });
    const tier1 = await job({ title: "A sparrow in tier one", targeting: "TIER_1" });
    const included = await job({
      title: "A sparrow in Germany",
      targeting: "COUNTRIES_INCLUDED",
      countries: ["DE", "AT"],
    });
    const excluded = await job({
      title: "A sparrow not in Germany",
      targeting: "COUNTRIES_EXCLUDED",
      countries: ["DE"],
    });
    const american = await createUser({ country: "US" });
    expect((await ids(german, { q: "sparrow" })).sort()).toEqual([everywhere, included].sort());
    expect((await ids(american, { q: "sparrow" })).sort()).toEqual([everywhere, tier1, excluded].sort());
    expect((await ids(null, { q: "sparrow", country: "de" })).sort()).toEqual([everywhere, included].sort());
    expect(await ids(null, { q: "sparrow" })).toHaveLength(4);
  });
});

describe("filters", () => {
  it("finds whole words of the title and the steps, in any order", async () => {
    const id = await job({ title: "Quince marmalade", steps: ["Boil the fruit slowly."] });
    expect(await ids(null, { q: "marmalade quince" })).toEqual([id]);
    expect(await ids(null, { q: "slowly" })).toEqual([id]);
    expect(await ids(null, { q: "quince -fruit" })).toEqual([]);
    expect(await ids(null, { q: "quin" })).toEqual([]);
  });

  it("filters by a sub-category, and by a category with all of its sub-categories", async () => {
    const photo = await job({ title: "Violet one", categoryId: "photos.photo" });
    const visit = await job({ title: "Violet two", categoryId: "photos.visit" });
    await job({ title: "Violet three", categoryId: "data.entry" });
    expect(await ids(null, { q: "violet", category: "photos.photo" })).toEqual([photo]);
    expect((await ids(null, { q: "violet", category: "photos" })).sort()).toEqual([photo, visit].sort());
    expect(await ids(null, { q: "violet", category: "no.such" })).toHaveLength(3);
  });

  it.each(["newest", "pay", "popular"])("filters by a minimum pay, ordered by %s", async (sort) => {
    const pays = [20_000n, 63_900n, 64_000n, 64_100n, 500_000n, 5_000_000n];
    const made = await Promise.all(pays.map((pay) => job({ title: `Barley ${sort} for ${pay}` }, pay)));
    const found = await ids(null, { q: `barley ${sort}`, min: "0.064", sort });
    expect(found.sort()).toEqual(made.slice(2).sort());
    expect(await ids(null, { q: `barley ${sort}`, min: "100", sort })).toEqual([]);
  });
});

describe("order and pages", () => {
  let all: string[];

  beforeAll(async () => {
    all = [];
    // Equal pays and equal instants: only the id tells those apart.
    for (let i = 0; i < 45; i++) {
      all.push(
        await job(
          { title: "Paging over many jobs", categoryId: i % 2 ? "surveys.study" : "surveys.opinion" },
          BigInt(50_000 + (i % 5) * 10_000),
        ),
      );
    }
    await rows(`update job set published_at = '2026-01-01' where id = any ($1)`, [all.slice(0, 25)]);
  });

  it.each<Record<string, string>>([
    {},
    { sort: "pay" },
    { sort: "popular" },
    { category: "surveys" },
    { category: "surveys", sort: "pay" },
    { category: "surveys", sort: "popular", min: "0.01" },
    { min: "0.02" },
  ])("shows every job exactly once over all pages: %o", async (search) => {
    const seen = await walk(german, { q: "paging", ...search });
    expect(seen).toHaveLength(45);
    expect(new Set(seen)).toEqual(new Set(all));
  });

  it("goes from the newest to the oldest, and from the best paid to the least", async () => {
    const newest = await feedPage(null, filters({ q: "paging" }));
    const times = newest.jobs.map(({ publishedAt }) => publishedAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => b - a));
    const paid = await feedPage(null, filters({ q: "paging", sort: "pay" }));
    const pays = paid.jobs.map(({ payMicros }) => Number(payMicros));
    expect(pays).toEqual([...pays].sort((a, b) => b - a));
    expect(paid.jobs).toHaveLength(20);
  });

  it("does not repeat or skip when newer jobs arrive between two pages", async () => {
    const first = await feedPage(null, filters({ q: "paging" }));
    await job({ title: "Paging over one more" });
    const second = await ids(null, { q: "paging", after: first.next ?? "" });
    expect(second).toHaveLength(20);
    expect(second.filter((id) => first.jobs.some((seen) => seen.id === id))).toEqual([]);
  });

  it.each([
    "",
    "n1",
    "x5.job_1",
    "p100000.job_01m7yqtqb8ecsbhg79v3wt3ts5",
    "n99999999999999999.job_",
    "' or 1=1 --",
  ])("takes the cursor %j of another order or of nobody for the first page", async (after) => {
    expect(await ids(null, { q: "paging", after })).toEqual(await ids(null, { q: "paging" }));
  });

  it("looks through a bounded number of jobs for one page, and goes on where it stopped", async () => {
    const old = await job({ title: "Needle under the hay", categoryId: "testing.game" });
    await rows(`update job set published_at = '2025-01-01' where id = $1`, [old]);
    // Running jobs without a counter have no free position, so none of them can be shown.
    await rows(
      `insert into job (id, employer_id, status, category_id, title, steps, positions, pay_micros, created_at, updated_at, published_at)
       select 'job_0' || lpad(n::text, 25, '0'), $1, 'RUNNING', 'testing.game', 'Hay', '{mow}', 1, 1000, now(), now(),
         timestamptz '2025-06-01' + n * interval '1 second' from generate_series(1, 3100) n`,
      [employer.id],
    );
    const first = await feedPage(null, filters({ category: "testing.game" }));
    expect(first).toMatchObject({ jobs: [], cutShort: true });
    const second = await feedPage(null, filters({ category: "testing.game", after: first.next ?? "" }));
    expect(second).toMatchObject({ jobs: [{ id: old }], next: null, cutShort: false });
    await rows(`delete from job where title = 'Hay'`);
  });

  it("puts the jobs with the most recent work on top when asked for the popular ones", async () => {
    const id = await job({ title: "A popular windmill" });
    await job({ title: "A lonely windmill" });
    await createSubmission({ job: { id, employer } });
    expect(await refreshPopularity(1_000)).toBeGreaterThanOrEqual(1);
    expect(await refreshPopularity(1_000)).toBe(0);
    expect((await ids(null, { q: "windmill", sort: "popular" }))[0]).toBe(id);
  });
});

describe("the page of one job", () => {
  it("shows an approved job with its employer, and no other", async () => {
    const id = await job({ title: "A bridge to be photographed" });
    await createSubmission({ job: { id, employer }, status: "SATISFIED" });
    const shown = await publicJob(id);
    expect(shown).toMatchObject({ positions: 2, positionsLeft: 1, payMicros: 100_000n });
    expect(shown.employer).toMatchObject({ nickname: employer.nickname, scorecard: null });
    const pending = await createPendingJob({ employer });
    await expect(publicJob(pending.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(publicJob("job_nope")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("names other jobs of the same kind that the person can take", async () => {
    const one = await job({ title: "Proofread a poem", categoryId: "writing.proofread" });
    const two = await job({ title: "Proofread a letter", categoryId: "writing.translate" });
    const similar = await similarJobs(german, { id: one, categoryId: "writing.proofread" });
    expect(similar.map(({ id }) => id)).toEqual([two]);
  });
});
