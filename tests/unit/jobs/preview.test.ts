import { expect, test } from "vitest";
import { addPreview, cancelPreview, funnelOf, stopPreview } from "@/lib/jobs/preview";
import { depositCovering, draftCost } from "@/lib/jobs/pricing";

const terms = { payMicros: 100_000n, feeMicros: 7_000n, approvalFeeMicros: 400_000n };
const fees = { feeBps: 700, approvalFeeMicros: 400_000n };

test("V1 and V2: 100 positions of $0.10 cost 11.10, and cancelling brings all of it back", () => {
  expect(draftCost({ pay: "0.10", positions: "100" }, fees)?.totalMicros).toBe(11_100_000n);
  expect(cancelPreview(terms, { positions: 100 })).toBe(11_100_000n);
});

test("stopping brings back what is free and says what stays funded", () => {
  const numbers = { positions: 100, taken: 70, submitted: 8, satisfied: 60, notSatisfied: 10 };
  expect(funnelOf(numbers)).toEqual({ free: 30, reserved: 2, toRate: 8, satisfied: 60, notSatisfied: 10 });
  expect(stopPreview(terms, numbers)).toEqual({
    backMicros: 3_210_000n,
    freePositions: 30,
    fundedMicros: 1_070_000n,
    fundedPositions: 10,
  });
});

test("added positions cost pay and fee, and no second approval fee", () => {
  expect(addPreview(terms, 3)).toEqual({ payMicros: 300_000n, feeMicros: 21_000n, totalMicros: 321_000n });
});

test.each(["", "0", "-1", "1e400", "1.00555", "0x10", "0.1.2", "NaN"])(
  "no price is shown for the pay %j",
  (pay) => {
    expect(draftCost({ pay, positions: "10" }, fees)).toBeNull();
  },
);

test.each(["", "0", "-5", "1.5", "1e3", "ten", "99999999"])(
  "no price is shown for %j positions",
  (positions) => {
    expect(draftCost({ pay: "0.10", positions }, fees)).toBeNull();
  },
);

test("a deposit covers what is missing in whole cents, and is never below the smallest", () => {
  expect(depositCovering(3_410_000n, 1_000_000n)).toBe(3_410_000n);
  expect(depositCovering(3_410_001n, 1_000_000n)).toBe(3_420_000n);
  expect(depositCovering(3_410_000n, 10_000_000n)).toBe(10_000_000n);
});
