import type pg from "pg";
import type { UserActor } from "@/lib/core/actor";
import { rateAllSatisfied } from "@/lib/submissions/rate";
import { hold, type Row } from "../harness/compare";
import type { Load } from "../harness/load";
import { createPeer } from "../harness/peers";
import { printSamples } from "../harness/report";
import { type Contender, interleave } from "../harness/rounds";
import type { createData, JobGroup } from "./data";
import { satisfyLocked, satisfyOne, takingUp, tpcbFunction, tpcbScript, updateHotRow } from "./operations";
import type { Sizes } from "./sizes";

/** What the cases share. */
export interface Bench {
  sizes: Sizes;
  rounds: number;
  server: number;
  data: ReturnType<typeof createData>;
  owner: pg.Client;
  /** Connections that run as the product's role, and as the owner for the peers. */
  product: Load;
  peers: Load;
  /** One connection of the product, for loops. */
  alone: Load;
}

/** One by one, spread over many jobs. */
export async function single({ sizes, rounds, server, data, owner, product, peers }: Bench): Promise<Row[]> {
  const jobs = await addJobs(
    data,
    sizes,
    sizes.jobs,
    Math.ceil((Math.max(sizes.single, sizes.locked) * (rounds + 1)) / sizes.jobs),
  );
  await createPeer(owner, "locked", "locked-ledger", {
    first: jobs.jobId(0),
    last: jobs.jobId(jobs.jobs - 1),
  });
  await createPeer(owner, "tpcb", "tpcb", { scale: sizes.tpcbScale });
  await owner.query("vacuum analyze");
  const scale = sizes.tpcbScale;
  const samples = await interleave(
    [
      { name: "one by one", run: takingUp(product, sizes.single, (n) => satisfyOne(jobs, n)) },
      { name: "tpcb-like", run: () => peers.drive(sizes.tpcb, tpcbScript(scale)) },
      { name: "tpcb-like in one call", run: () => peers.drive(sizes.tpcb, tpcbFunction(scale)) },
      { name: "locked ledger", run: takingUp(peers, sizes.locked, (n) => satisfyLocked(jobs, n)) },
    ],
    rounds,
    server,
  );
  printSamples(`One by one over ${sizes.jobs} jobs, 8 clients`, samples);
  return [
    hold({ name: "P1 one by one / tpcb-like", ours: "one by one", peer: "tpcb-like", goal: 1 }, samples),
    hold(
      { name: "P2 one by one / locked ledger", ours: "one by one", peer: "locked ledger", goal: 2 },
      samples,
    ),
  ];
}

/** One by one, all on one job. */
export async function hot({ sizes, rounds, server, data, owner, product, peers }: Bench): Promise<Row[]> {
  const job = await addJobs(data, sizes, 1, sizes.hot * (rounds + 1));
  await createPeer(owner, "hot", "hot-row");
  await owner.query("vacuum analyze");
  const samples = await interleave(
    [
      { name: "one job", run: takingUp(product, sizes.hot, (n) => satisfyOne(job, n)) },
      { name: "hot row", run: () => peers.drive(sizes.hot, updateHotRow) },
    ],
    rounds,
    server,
  );
  printSamples("One by one on one job, 8 clients", samples);
  return [hold({ name: "P3 one job / hot row", ours: "one job", peer: "hot row", goal: 0.7 }, samples)];
}

/** Select all, against the same submissions one after the other. */
export async function bulk({ sizes, rounds, server, data, owner, alone }: Bench): Promise<Row[]> {
  const jobs = await addJobs(data, sizes, rounds + 1, sizes.bulk);
  const loop = await addJobs(data, sizes, 1, sizes.loop * (rounds + 1));
  await owner.query("vacuum analyze");
  const samples = await interleave(
    [
      { name: "select all", run: (round) => selectAll(jobs, round) },
      { name: "loop", run: takingUp(alone, sizes.loop, (n) => satisfyOne(loop, n)) },
    ],
    rounds,
    server,
  );
  printSamples(`Select all of ${sizes.bulk} through the command, and a loop on one connection`, samples);
  const goal = { name: "P4 select all / loop", ours: "select all", peer: "loop", goal: 15, cpuGoal: 6 };
  return [hold(goal, samples)];
}

/** Select all of a small and of a large job: the time for one submission must not grow. */
export async function curve({ sizes, rounds, server, data, owner }: Bench): Promise<Row[]> {
  const { small, large, rounds: most } = sizes.curve;
  const turns = Math.min(rounds, most);
  const smallJobs = 5;
  const few = await addJobs(data, sizes, smallJobs * (turns + 1), small);
  const many = await addJobs(data, sizes, turns + 1, large);
  await owner.query("vacuum analyze");
  const runSmall: Contender["run"] = async (round) => {
    let rated = 0;
    for (let n = 0; n < smallJobs; n++) rated += await selectAll(few, round * smallJobs + n);
    return rated;
  };
  const samples = await interleave(
    [
      { name: `${small} at a time`, run: runSmall },
      { name: `${large} at a time`, run: (round) => selectAll(many, round) },
    ],
    turns,
    server,
  );
  printSamples("Select all of a small and of a large job", samples);
  const [ours, peer] = [`${large} at a time`, `${small} at a time`];
  return [hold({ name: `P5 ${ours} / ${peer}`, ours, peer, goal: 1 }, samples)];
}

/** The command behind the button, as the employer. */
function selectAll(group: JobGroup, index: number): Promise<number> {
  const actor: UserActor = {
    kind: "user",
    id: group.employerId(index),
    nickname: "bench",
    role: "MEMBER",
    country: "US",
    suspendedUntil: null,
  };
  return rateAllSatisfied(actor, { jobId: group.jobId(index), submittedUntil: new Date() });
}

function addJobs(
  data: Bench["data"],
  sizes: Sizes,
  jobs: number,
  submissionsEach: number,
): Promise<JobGroup> {
  return data.addJobs(jobs, submissionsEach, sizes.workers);
}
