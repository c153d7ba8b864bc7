import "@/tests/support/environment";
import pg from "pg";
import { writeCursor } from "@/lib/jobs/cursor";
import { feedPage } from "@/lib/jobs/feed";
import { type FeedFilters, readFilters } from "@/lib/jobs/feed-schema";
import { db } from "@/lib/platform/db";
import { type FeedCase, feedCases } from "../feed/cases";
import { VIEWERS_COUNTRY, viewers } from "../feed/data";
import type { FeedAnswer, FeedRequest, Statement } from "../feed/reader";

// The product reads its environment once, so each database of the feed suite has a process of its own. It answers
// how long each of some calls took, or which statement a call sends.

process.env.DATABASE_URL = process.argv[2];
const PAGE = 20;

const filters = new Map<string, FeedFilters>();
for (const feedCase of feedCases) filters.set(feedCase.name, await filtersOf(feedCase));

async function filtersOf({
  search,
  category,
  sort = "newest",
  rarePay,
  afterPages,
}: FeedCase): Promise<FeedFilters> {
  const min = rarePay ? await rarePayOf() : undefined;
  const after = afterPages ? await cursorAfter(afterPages) : undefined;
  return readFilters({ q: search, category, sort, min, after });
}

async function rarePayOf(): Promise<string> {
  const [row] = await db.$queryRaw<[{ micros: number }]>`
    select percentile_disc(0.999) within group (order by pay_micros)::int as micros from job`;
  return (row.micros / 1_000_000).toFixed(6);
}

async function cursorAfter(pages: number): Promise<string> {
  const jobs = await db.job.count();
  const skip = Math.min(pages * PAGE, Math.floor(jobs * 0.8));
  const found = await db.job.findFirstOrThrow({
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    skip,
    select: { id: true, publishedAt: true },
  });
  return writeCursor("newest", { key: BigInt(found.publishedAt!.getTime()), id: found.id });
}

const sent: Statement[] = [];
const send = pg.Client.prototype.query;
let recording = false;

/** Notes what the product sends, as it sends it. */
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  const [config] = args as [Statement];
  if (recording && config?.text) sent.push({ text: config.text, values: config.values });
  return Reflect.apply(send, this, args);
} as typeof send;

function read(name: string) {
  const { viewer = "typical" } = feedCases.find((feedCase) => feedCase.name === name)!;
  return feedPage({ id: viewers[viewer], country: VIEWERS_COUNTRY }, filters.get(name)!);
}

async function timed(name: string, calls: number): Promise<number[]> {
  const times: number[] = [];
  for (let call = 0; call < calls; call++) {
    const begun = performance.now();
    await read(name);
    times.push(performance.now() - begun);
  }
  return times;
}

async function statementOf(name: string): Promise<Statement> {
  recording = true;
  await read(name);
  recording = false;
  const statement = sent.find(({ text }) => text.includes("job_counter"));
  sent.length = 0;
  if (!statement) throw new Error("the feed sent no statement that was recognised");
  return statement;
}

process.on("message", async (request: FeedRequest) => {
  const answer: FeedAnswer =
    "calls" in request
      ? { times: await timed(request.name, request.calls) }
      : { statement: await statementOf(request.name) };
  process.send!(answer);
});
process.send!("ready");
