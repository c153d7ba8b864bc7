import type { UserActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { moneyInput, parseMoney } from "@/lib/core/money";
import { later } from "@/lib/core/time";
import { createScheduledRun } from "@/lib/payouts/create";
import { handOut } from "@/lib/payouts/files";
import { lookAt } from "@/lib/payouts/reconcile";
import { applyResults } from "@/lib/payouts/results";
import { lastRunAt } from "@/lib/payouts/timetable";
import { workOnRun } from "@/lib/payouts/work";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { PayoutMethodKind } from "@/lib/platform/prisma/enums";
import { settingsInForce } from "@/lib/settings/read";
import { addMethod } from "@/lib/withdrawals/add-method";
import { cancelWithdrawal } from "@/lib/withdrawals/cancel";
import { confirmMethod, methodLink } from "@/lib/withdrawals/confirm-method";
import { feesIn } from "@/lib/withdrawals/fee-table";
import { agreementOf, quoteOf } from "@/lib/withdrawals/fees";
import { type AddMethod, addMethodSchema } from "@/lib/withdrawals/method-schema";
import { requestWithdrawal } from "@/lib/withdrawals/request";
import { daysSince } from "./clock";
import type { History } from "./history";
import { type Cast, equip, proven } from "./people";
import { atPayPal } from "./stand-ins";

/** Where people are paid. What stands before the @ of a PayPal address decides at the stand-in what becomes of it. */
const methods: [string, number, unknown][] = [
  ["wendy", 16.5, { form: "paypal", email: "worker@demo.piecework.example" }],
  [
    "wendy",
    16.4,
    { form: "us-bank", holder: "Wendy Adeyemi", routing: "021000021", account: "000482719365" },
  ],
  ["joon", 15.2, { form: "paypal", email: "joon+unclaimed@people.piecework.example" }],
  ["lena", 14.9, { form: "paypal", email: "lena@people.piecework.example" }],
  ["omar", 14.1, { form: "iban", holder: "Omar Haddou", iban: "FR1420041010050500013M02606" }],
  ["grace", 12.7, { form: "paypal", email: "grace+failed@people.piecework.example" }],
  ["sofia", 11.8, { form: "usdc", network: "BASE", address: "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed" }],
  // One place for a worker and the employer who paid him: a case for the staff.
  ["kasper", 5.5, { form: "iban", holder: "Kasper Lind", iban: "DK5000400440116243" }],
  ["pavel", 3.6, { form: "iban", holder: "Pavel Novák", iban: "DK5000400440116243" }],
];

/** Withdrawals of the past: who, how much, in which run counted back from now, and what PayPal made of it. */
const past: { nickname: string; amount: string; run: number; outcome?: "FAILED" }[] = [
  { nickname: "wendy", amount: "8.50", run: 4, outcome: "FAILED" },
  { nickname: "omar", amount: "11.00", run: 3 },
  { nickname: "lena", amount: "20.00", run: 3 },
  { nickname: "wendy", amount: "18.00", run: 2 },
  { nickname: "lena", amount: "12.50", run: 1 },
];

/** What waits for the next run. One is so large that two persons have to approve it. */
const waiting: [string, string][] = [
  ["lena", "512.00"],
  ["joon", "24.60"],
  ["grace", "18.00"],
  ["omar", "14.75"],
  ["sofia", "20.00"],
];

/** Plans how people were, were not, and want to be paid. */
export function planPayouts(history: History, person: Cast): void {
  planMethods(history, person);
  for (const [index, { nickname, amount, run }] of past.entries()) {
    history.at(runAgo(run) + 0.3 + index * 0.13, () => request(person(nickname), amount));
  }
  for (const run of [4, 3, 2, 1]) planRun(history, person("finn"), run);
  planCancelled(history, person("wendy"));
  for (const [index, [nickname, amount]] of waiting.entries()) {
    const ago = (runAgo(1) * (waiting.length - index)) / (waiting.length + 1);
    history.at(ago, () => request(person(nickname), amount));
  }
}

/** How many days ago the payout run before the present moment was, or one before it. */
function runAgo(back: number): number {
  let at = lastRunAt(new Date());
  for (let n = 1; n < back; n++) at = lastRunAt(later(at, -1));
  return daysSince(at);
}

function planMethods(history: History, person: Cast): void {
  const equipped = new Set(["wendy"]);
  for (const [nickname, ago, input] of methods) {
    history.at(ago, async () => {
      if (!equipped.has(nickname)) await equip(person(nickname));
      equipped.add(nickname);
      await addConfirmed(person(nickname), addMethodSchema.parse(input));
    });
  }
}

/** A method with the link followed that went to its address, where there was one. */
async function addConfirmed(owner: UserActor, input: AddMethod): Promise<void> {
  const { id: methodId, confirmed } = await addMethod(proven(owner), input);
  if (confirmed) return;
  const link = methodLink(await db.payoutMethod.findUniqueOrThrow({ where: { id: methodId } }));
  const token = new URL(link).searchParams.get("token") ?? "";
  await confirmMethod(owner, { methodId, token });
}

/** Asks for money to the person's first method, by the numbers the form would show. Returns the id. */
async function request(owner: UserActor, amount: string): Promise<string> {
  const method = await db.payoutMethod.findFirstOrThrow({
    where: { userId: owner.id },
    orderBy: { createdAt: "asc" },
  });
  const quote = quoteOf(parseMoney(amount, 2) ?? 0n, feesIn(await settingsInForce())[method.kind]);
  const agreed = agreementOf(quote, method.id);
  const input = {
    id: newId("withdrawal"),
    amount: moneyInput(quote.amountMicros),
    methodId: method.id,
    agreed,
  };
  return (await requestWithdrawal(proven(owner), input)).id;
}

function planCancelled(history: History, owner: UserActor): void {
  let withdrawalId = "";
  const ago = runAgo(3) - 0.4;
  history.at(ago, async () => {
    withdrawalId = await request(owner, "6.00");
  });
  history.at(ago - 0.02, () => cancelWithdrawal(owner, { withdrawalId }));
}

/** A run of the timetable from its start until everything in it is known. */
function planRun(history: History, finance: UserActor, run: number): void {
  const ago = runAgo(run);
  let runId = "";
  history.at(ago, async () => {
    runId = (await createScheduledRun(now())) ?? "";
    if (!runId) throw new Error("a payout run of the demo has nothing to pay");
    while ((await workOnRun(runId)) !== "over");
  });
  history.at(Math.max(ago - 0.002, 0), async () => {
    const status = past.find((one) => one.run === run)?.outcome ?? "SUCCESS";
    for (const id of await itemsOf(runId, "PAYPAL")) {
      await atPayPal("outcome", { key: id, status });
      await lookAt(id);
    }
  });
  history.at(Math.max(ago - 0.1, 0), async () => {
    const ids = await itemsOf(runId, "BANK");
    if (ids.length === 0) return;
    await handOut(proven(finance), { runId, kind: "BANK" });
    const lines = ids.map((id) => `${id},paid,SEPA-${id.slice(-6).toUpperCase()}`);
    await applyResults(proven(finance), { runId, csv: ["withdrawal,result,reference", ...lines].join("\n") });
  });
}

async function itemsOf(runId: string, methodKind: PayoutMethodKind): Promise<string[]> {
  const items = await db.payoutItem.findMany({ where: { runId, withdrawal: { methodKind } } });
  return items.map(({ withdrawalId }) => withdrawalId);
}
