import { recoverInterrupted } from "@/lib/payouts/reconcile";
import { workOnRun } from "@/lib/payouts/work";
import { setClock } from "@/lib/platform/clock";
import { disconnect } from "@/lib/platform/db";

/** A process that performs a payout run until it is over, or until it is killed. */
const { RUN_ID = "", AHEAD_MS = "0" } = process.env;

// Each process begins later than the one before it died, by more than the product waits for the dead.
setClock({ now: () => new Date(Date.now() + Number(AHEAD_MS)) });
await recoverInterrupted();
console.log("ready");
for (;;) {
  const progress = await workOnRun(RUN_ID, 25);
  if (progress === "over") break;
  if (progress === "waits") await new Promise((resolve) => setTimeout(resolve, 50));
}
console.log("over");
await disconnect();
