import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { ownerPool, rows } from "../../support/database";
import { createUser, deposit } from "../../support/factories";

/** Stripe's side of one payment: what it has refunded and what a bank has taken, in cents. */
interface Payment {
  deposit: string;
  cents: number;
  refunds: { id: string; own: string | null; cents: number; status: "PENDING" | "SUCCEEDED" | "FAILED" }[];
  dispute: { id: string; cents: number; status: "OPEN" | "WON" | "LOST" } | null;
}

const MICROS = 10_000n;
const query = async <T>(sql: string, values: unknown[]) =>
  ((await ownerPool().query<{ value: T }>(`select ${sql} as value`, values)).rows[0] as { value: T }).value;

/** Tells the books about everything Stripe has, in an order of its own. */
async function mirror({ deposit: id, refunds, dispute }: Payment, reverse: boolean) {
  for (const refund of reverse ? refunds.toReversed() : refunds) {
    await query("refund_mirror($1, $2, $3, $4, $5, $6, null, now())", [
      newId("refund"),
      refund.own,
      refund.id,
      id,
      BigInt(refund.cents) * MICROS,
      refund.status,
    ]);
  }
  if (dispute) {
    const cents = BigInt(dispute.cents) * MICROS;
    await query("dispute_mirror($1, $2, $3, $4, 'fraudulent', now())", [
      dispute.id,
      id,
      cents,
      dispute.status,
    ]);
  }
}

const refundable = ({ cents, refunds, dispute }: Payment) =>
  dispute && dispute.status !== "WON"
    ? 0
    : cents - refunds.filter(({ status }) => status !== "FAILED").reduce((sum, one) => sum + one.cents, 0);

let serial = 0;
const steps: Record<string, (payment: Payment, cents: number, person: string) => Promise<void>> = {
  async ownRefund(payment, cents) {
    const own = newId("refund");
    const outcome = await query<string>("refund_request($1, $2, 'OWNER', $3, null, now())", [
      own,
      payment.deposit,
      BigInt(cents) * MICROS,
    ]);
    if (outcome !== "requested") return;
    if (cents <= refundable(payment)) {
      payment.refunds.push({ id: `re_${serial++}`, own, cents, status: "PENDING" });
    } else {
      await query("refund_refused($1, 'no', now())", [own]);
    }
  },
  async dashboardRefund(payment, cents) {
    const most = Math.min(cents, refundable(payment));
    if (most > 0) payment.refunds.push({ id: `re_${serial++}`, own: null, cents: most, status: "SUCCEEDED" });
  },
  async refundEnds(payment, cents) {
    const refund = payment.refunds.find(({ status }) => status !== "FAILED");
    if (refund) refund.status = cents % 2 ? "FAILED" : "SUCCEEDED";
  },
  async dispute(payment, cents) {
    payment.dispute ??= { id: `du_${serial++}`, cents: cents % 3 ? payment.cents : cents, status: "OPEN" };
  },
  async disputeEnds(payment, cents) {
    if (payment.dispute?.status === "OPEN") payment.dispute.status = cents % 2 ? "WON" : "LOST";
  },
  async spend(_payment, cents, person) {
    const key = `publish:${newId("job")}`;
    const spent = query("job_fund('job_of_nobody', $1, $2, $3, now())", [
      person,
      key,
      BigInt(cents) * MICROS,
    ]);
    // A person in debt is refused.
    await spent.catch((error: { code?: string }) => expect(error.code).toBe("PW403"));
  },
  async settle() {
    await query("debt_settle_due(10, now())", []);
  },
  async another(_payment, cents, person) {
    await deposit(person, BigInt(cents) * MICROS);
  },
};

const sequence = fc.array(
  fc.record({
    step: fc.constantFrom(...Object.keys(steps)),
    cents: fc.integer({ min: 1, max: 5_000 }),
    told: fc.constantFrom("now", "reverse", "later"),
  }),
  { minLength: 3, maxLength: 14 },
);

test("whatever refunds, claims and payments of debts follow one another, and however late they are heard of, the books add up", async () => {
  await fc.assert(
    fc.asyncProperty(sequence, async (sequenceOfSteps) => {
      const person = await createUser();
      const payment: Payment = {
        deposit: await deposit(person.id, 50_000_000n),
        cents: 5_000,
        refunds: [],
        dispute: null,
      };
      for (const { step, cents, told } of sequenceOfSteps) {
        await steps[step]?.(payment, cents, person.id);
        if (told !== "later") await mirror(payment, told === "reverse");
      }
      await mirror(payment, false);
      await mirror(payment, true);
      expect(await rows("select name, example from invariants() where broken > 0")).toEqual([]);
      const gone = payment.refunds
        .filter(({ status }) => status !== "FAILED")
        .reduce((sum, one) => sum + one.cents, 0);
      const claimed =
        payment.dispute && payment.dispute.status !== "WON"
          ? Math.min(payment.dispute.cents, payment.cents - gone)
          : 0;
      const [books] = await rows<{ back: string }>(
        `select d.amount_micros - deposit_rest(d.id) as back from deposit d where d.id = $1`,
        [payment.deposit],
      );
      expect(BigInt(books?.back ?? 0)).toBe(BigInt(gone + claimed) * MICROS);
    }),
    { numRuns: 200 },
  );
}, 180_000);
