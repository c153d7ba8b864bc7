import { beforeAll, expect, test } from "vitest";
import { runPayouts } from "@/inngest/functions/payouts/run";
import { schedulePayouts } from "@/inngest/functions/payouts/schedule";
import { rows } from "@/tests/support/database";
import { driveFunction } from "@/tests/support/drive-function";
import { approvedRun, financePerson, requested, standings } from "@/tests/support/payouts";
import { startPayPal, type TestPayPal } from "@/tests/support/paypal";
import { travelTo } from "@/tests/support/time";

let paypal: TestPayPal;

beforeAll(async () => {
  paypal = await startPayPal();
  return () => paypal.stop();
});

test("Monday's tick, late and repeated, makes one run and lets it go", async () => {
  travelTo("2026-11-23T10:04:00Z");
  const request = await requested();
  const first = await driveFunction({ run: schedulePayouts });
  const again = await driveFunction({ run: schedulePayouts });
  const { runId } = first.result as { runId: string };
  expect(again.result).toEqual({ runId: null });
  const [run] = await rows("select scheduled_for, status from payout_run where id = $1", [runId]);
  expect(run).toEqual({ scheduled_for: new Date("2026-11-23T10:00:00Z"), status: "APPROVED" });

  await driveFunction({ run: runPayouts, events: [{ name: "payout/run-released", data: { runId } }] });
  expect(await standings([request], runId)).toEqual(["PROCESSING/SENT"]);
  expect(await paypal.payments()).toHaveLength(1);
});

test("a run that is driven twice sends nothing twice", async () => {
  const request = await requested();
  const runId = await approvedRun([await financePerson()], [request]);
  const events = [{ name: "payout/run-released", data: { runId } }];
  await driveFunction({ run: runPayouts, events });
  await driveFunction({ run: runPayouts, events });
  expect((await paypal.payments()).filter(({ key }) => key === request.id)).toHaveLength(1);
  expect(await rows("select status from payout_run where id = $1", [runId])).toEqual([
    { status: "FINISHED" },
  ]);
});
