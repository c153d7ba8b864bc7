import type { UserActor } from "@/lib/core/actor";
import { reservePosition } from "@/lib/submissions/reserve";
import { codes, takePart } from "./take-part";

await takePart(({ jobId, workers }: { jobId: string; workers: UserActor[] }) =>
  codes(workers.map((worker) => reservePosition({ ...worker, suspendedUntil: null }, { jobId }))),
);
