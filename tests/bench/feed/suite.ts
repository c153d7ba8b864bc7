import { startCluster } from "../harness/cluster";
import { hold, type Row } from "../harness/compare";
import { type Load, openLoad } from "../harness/load";
import { printSamples, printTable } from "../harness/report";
import { type Contender, interleave, type Samples } from "../harness/rounds";
import { median, quantile } from "../harness/stats";
import { DEEP, type FeedCase, feedCases, NEWEST } from "./cases";
import { createFeedData } from "./data";
import { type Reader, startReader } from "./reader";

/** Calls of one case in one round. */
const CALLS = 20;
/** What a page may take at the largest scale, in milliseconds: the slowest of a hundred ordinary ones, the usual hard one. */
const ORDINARY_P99_MS = 5;
const HARD_P50_MS = 10;
/** How much longer the largest scale may take than the smallest. */
const ORDINARY_GROWTH = 1.6;
const HARD_GROWTH = 8;

/** One number of jobs, with its database and the process that reads it. */
interface Scale {
  name: string;
  jobs: number;
  url: string;
  reader: Reader;
}

type Times = Map<string, number[]>;

/** Reads the feed in every ordinary and hard way at several numbers of jobs. */
export async function feed(options: { rounds: number; scales: string[]; quick: boolean }): Promise<Row[]> {
  const cluster = await startCluster();
  const scales: Scale[] = [];
  try {
    console.log(`${cluster.settings}; ${options.rounds} rounds`);
    for (const name of options.scales) scales.push(await prepare(cluster, name));
    const rows = await latencies(scales, options.rounds, cluster.pid);
    rows.push(await throughput(scales.at(-1)!, options, cluster.pid));
    return rows;
  } finally {
    for (const { reader } of scales) reader.stop();
    await cluster.stop();
  }
}

async function prepare(cluster: Awaited<ReturnType<typeof startCluster>>, name: string): Promise<Scale> {
  const jobs = Number(name.replace(/k$/, "000").replace(/m$/, "000000"));
  if (!Number.isInteger(jobs) || jobs < 1) throw new Error(`${name} is no number of jobs; 10k and 1m are.`);
  const url = await cluster.createDatabase(`feed_${name}`);
  await createFeedData(url, jobs);
  return { name, jobs, url, reader: await startReader(url) };
}

const at = (feedCase: string, scale: Scale) => `${feedCase}, ${scale.name}`;

/** Every case at every scale, one call after the other. */
async function latencies(scales: Scale[], rounds: number, server: number): Promise<Row[]> {
  const times: Times = new Map();
  const contenders = feedCases.flatMap(({ name }) => scales.map((scale) => reading(name, scale, times)));
  const samples = await interleave(contenders, rounds, server);
  const lines = [...times].map(([name, list]) => [
    name,
    ...[median(list), quantile(list, 0.99)].map((ms) => ms.toFixed(2)),
    Math.round(median(samples.get(name)!.map(({ serverMicros }) => serverMicros ?? 0))).toLocaleString("en"),
  ]);
  printTable("Pages of the feed, through the product", ["", "p50 ms", "p99 ms", "server µs"], lines);
  const [small, large] = [scales[0]!, scales.at(-1)!];
  return [
    ...feedCases.flatMap((feedCase) => goalsOf(feedCase, small, large, samples, times)),
    depth(large, samples),
  ];
}

/** One case's calls of a round; their time is the median's, which a stutter of the machine does not move. */
function reading(name: string, scale: Scale, times: Times): Contender {
  const key = at(name, scale);
  times.set(key, []);
  return {
    name: key,
    async run(round) {
      const list = await scale.reader.times(name, CALLS);
      if (round > 0) times.get(key)!.push(...list);
      return { operations: CALLS, seconds: (CALLS * median(list)) / 1_000 };
    },
  };
}

/** Growth with the number of jobs, and the time at the largest. */
function goalsOf(
  { name, kind }: FeedCase,
  small: Scale,
  large: Scale,
  samples: Samples,
  times: Times,
): Row[] {
  const [ours, peer] = [at(name, large), at(name, small)];
  const [label, growth] = kind === "ordinary" ? ["P12", ORDINARY_GROWTH] : ["P14", HARD_GROWTH];
  const goal = { name: `${label} ${name}, ${large.name} / ${small.name}`, ours, peer, goal: 1 / growth };
  const rows = small === large ? [] : [hold(goal, samples)];
  const list = times.get(ours)!;
  const [limit, ms, what] =
    kind === "ordinary" ? [ORDINARY_P99_MS, quantile(list, 0.99), "p99"] : [HARD_P50_MS, median(list), "p50"];
  return [...rows, within(`${label} ${ours}, ${limit} ms / ${what}`, limit, ms, ours, samples)];
}

/** A time against its limit. The CPU time stands for it where the machine has other things to do. */
function within(name: string, limitMs: number, ms: number, ours: string, samples: Samples): Row {
  const micros = median(
    samples.get(ours)!.map(({ serverMicros }) => serverMicros ?? Number.POSITIVE_INFINITY),
  );
  const [ratio, cpuRatio] = [limitMs / ms, (limitMs * 1_000) / micros];
  return { name, ratio, goal: 1, cpuRatio, spread: [ratio, ratio], met: ratio >= 1 || cpuRatio >= 1 };
}

/** The 5,000th page costs what the first does. */
function depth(scale: Scale, samples: Samples): Row {
  const goal = { ours: at(DEEP, scale), peer: at(NEWEST, scale), goal: 1 / 1.2 };
  return hold({ name: `P15 ${scale.name}, ${DEEP} / first page`, ...goal }, samples);
}

/** The first page's own statement with eight clients, against reading one row by its key. */
async function throughput(
  scale: Scale,
  { rounds, quick }: { rounds: number; quick: boolean },
  server: number,
): Promise<Row> {
  const { text, values } = await scale.reader.statement(NEWEST);
  const load: Load = await openLoad(scale.url, "set role piecework_app");
  const [pages, lookups] = quick ? [200, 400] : [4_000, 10_000];
  const key = () => `job_${String(1 + Math.floor(Math.random() * scale.jobs)).padStart(26, "0")}`;
  const samples = await interleave(
    [
      {
        name: "first page",
        run: () => load.drive(pages, (client) => client.query({ name: "page", text, values })),
      },
      {
        name: "one row by key",
        run: () =>
          load.drive(lookups, (client) =>
            client.query({ name: "row", text: "select popularity from job where id = $1", values: [key()] }),
          ),
      },
    ],
    rounds,
    server,
  );
  await load.close();
  printSamples(`The first page's statement at ${scale.name} jobs, prepared, 8 clients`, samples);
  return hold(
    {
      name: `P13 ${scale.name}, first page / one row by key`,
      ours: "first page",
      peer: "one row by key",
      goal: 0.4,
    },
    samples,
  );
}
