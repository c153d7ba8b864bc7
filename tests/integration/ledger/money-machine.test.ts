import fc from "fast-check";
import { expect, test } from "vitest";
import { invariants } from "@/lib/ledger/invariants";
import { Machine } from "@/tests/support/money-machine/machine";
import { operation } from "@/tests/support/money-machine/operations";
import { finish } from "@/tests/support/money-machine/operations/time";

const RUNS = 12;
const OPERATIONS = 1_200;

test("after any of 10,000 random operations the money is where plain arithmetic says it is", async () => {
  let done = 0;
  const history = fc.array(operation, { minLength: OPERATIONS, maxLength: OPERATIONS, size: "max" });
  await fc.assert(
    fc.asyncProperty(history, async (operations) => {
      const machine = await Machine.start();
      for (const step of operations) {
        const answers = await step.run(machine);
        if (!answers) continue;
        const [actual, expected] = answers;
        expect(actual, String(step)).toEqual(expected);
        done += 1;
      }
      expect(await machine.actual()).toEqual(machine.expected());
      const [actual, expected] = await finish(machine);
      expect(actual, "the end").toEqual(expected);
      expect(await machine.actual()).toEqual(machine.expected());
      expect((await invariants()).filter(({ broken }) => broken > 0n)).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(done).toBeGreaterThanOrEqual(10_000);
}, 300_000);
