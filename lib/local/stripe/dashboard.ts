import { z } from "zod";
import { formatMoney, fromCents, parseMoney, toCents } from "@/lib/core/money";
import { escapeHtml } from "../page/html";
import { closeDispute, openDispute, warnOfFraud } from "./disputes";
import { invalidRequest, StripeError } from "./errors";
import type { Charge } from "./objects";
import { page, pageAnswer } from "./pay-page-html";
import { endBankPayment } from "./payments";
import { failRefund, refundInDashboard } from "./refunds";
import type { Sandbox } from "./sandbox";
import { findSession } from "./sessions";
import type { StoredSession } from "./state";

const SHOWN = 100;

/** What a button does to the object whose id it carries. */
const deeds = {
  refund: (sandbox: Sandbox, charge: string, amount: string) =>
    refundInDashboard(sandbox, { charge, ...(amount && { amount: centsOf(amount) }) }),
  "fail-refund": (sandbox: Sandbox, refund: string) => failRefund(sandbox, { refund }),
  dispute: (sandbox: Sandbox, charge: string) => openDispute(sandbox, { charge }),
  win: (sandbox: Sandbox, dispute: string) => closeDispute(sandbox, { dispute, outcome: "won" }),
  lose: (sandbox: Sandbox, dispute: string) => closeDispute(sandbox, { dispute, outcome: "lost" }),
  warn: (sandbox: Sandbox, charge: string) => warnOfFraud(sandbox, { charge }),
  "bank-pays": (sandbox: Sandbox, id: string) =>
    endBankPayment(sandbox, findSession(sandbox, id), "succeeded"),
  "bank-fails": (sandbox: Sandbox, id: string) => endBankPayment(sandbox, findSession(sandbox, id), "failed"),
};
type Deed = keyof typeof deeds;

const form = z.object({
  do: z.enum(Object.keys(deeds) as [Deed, ...Deed[]]),
  id: z.string(),
  amount: z.string().default(""),
});

/** GET and POST /stripe: Stripe's dashboard, as far as a demo needs one: every payment, and what may become of it. */
export async function handleDashboard(sandbox: Sandbox, request: Request): Promise<Response> {
  if (request.method !== "POST") return pageAnswer(null, dashboard(sandbox, ""));
  const chosen = form.safeParse(Object.fromEntries(new URLSearchParams(await request.text())));
  if (!chosen.success) return pageAnswer(null, dashboard(sandbox, "This button does not exist."), 400);
  try {
    await deeds[chosen.data.do](sandbox, chosen.data.id, chosen.data.amount.trim());
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    return pageAnswer(null, dashboard(sandbox, error.message), error.status);
  }
  await sandbox.save();
  return new Response(null, { status: 303, headers: { location: "/stripe" } });
}

function centsOf(amount: string): number {
  const micros = parseMoney(amount, 2);
  if (!micros)
    throw invalidRequest("Enter the amount to refund in dollars and whole cents, such as 5 or 5.50.");
  return toCents(micros);
}

function dashboard(sandbox: Sandbox, problem: string): string {
  const sessions = [...sandbox.state.sessions.values()].filter(({ session }) => session.payment_intent);
  const payments = sessions.reverse().slice(0, SHOWN);
  const list =
    payments.length > 0
      ? payments.map((stored) => payment(sandbox, stored)).join("")
      : "<p>Nobody has paid yet. Make a deposit in Piecework; its payment then stands here.</p>";
  const alert = problem ? `<p class="alert" role="alert">${escapeHtml(problem)}</p>` : "";
  return page(
    "Payments",
    `<p class="notice" role="note"><b>A stand-in – no money moves.</b> This page plays Stripe's dashboard in the demo: choose what the card's owner, the bank or Stripe does next, and Piecework is told by webhook.</p>
     <h1>Payments</h1>${alert}${list}`,
  );
}

function payment(sandbox: Sandbox, stored: StoredSession): string {
  const { session } = stored;
  const charge = chargeOf(sandbox, stored);
  const head = `<h2>${dollars(session.amount_total)} · ${escapeHtml(statusOf(stored, charge))}</h2>
    <i>${escapeHtml(session.customer_email ?? "")}<br>${session.payment_intent} · ${escapeHtml(session.client_reference_id ?? "")}</i>`;
  const bank = stored.bank
    ? button("bank-pays", session.id, "Let the bank pay now") +
      button("bank-fails", session.id, "Let the bank return it")
    : "";
  return `<section>${head}${bank}${charge ? chargeActions(sandbox, charge) : ""}</section>`;
}

function chargeActions({ state }: Sandbox, charge: Charge): string {
  const disputes = [...state.disputes.values()].filter((dispute) => dispute.charge === charge.id);
  const refunds = [...state.refunds.values()].filter((refund) => refund.charge === charge.id);
  const refundable = charge.status === "succeeded" && !charge.disputed && !charge.refunded;
  return [
    refundable && refundForm(charge),
    refundable && button("dispute", charge.id, "Open a dispute"),
    charge.status === "succeeded" && button("warn", charge.id, "Send a fraud warning"),
    ...refunds.map(({ id, amount, status }) =>
      status === "failed"
        ? `<p>Refund of ${dollars(amount)}: failed</p>`
        : button("fail-refund", id, `Let the refund of ${dollars(amount)} fail`),
    ),
    ...disputes.map(({ id, amount, status }) =>
      status === "needs_response"
        ? button("win", id, `Win the dispute over ${dollars(amount)}`) + button("lose", id, "Lose it")
        : `<p>Dispute over ${dollars(amount)}: ${status}</p>`,
    ),
  ]
    .filter(Boolean)
    .join("");
}

function chargeOf({ state }: Sandbox, { session }: StoredSession): Charge | undefined {
  const intent = state.payment_intents.get(session.payment_intent ?? "");
  return state.charges.get(intent?.latest_charge ?? "");
}

function statusOf({ bank }: StoredSession, charge: Charge | undefined): string {
  if (bank) return "bank transfer under way";
  if (charge?.status !== "succeeded") return "not paid";
  if (charge.disputed) return "disputed";
  if (charge.refunded) return "refunded";
  return charge.amount_refunded > 0 ? `paid, ${dollars(charge.amount_refunded)} refunded` : "paid";
}

const dollars = (cents: number) => formatMoney(fromCents(cents));

function button(deed: Deed, id: string, label: string): string {
  return `<form method="post" action="/stripe"><input type="hidden" name="id" value="${id}"><button name="do" value="${deed}">${label}</button></form>`;
}

function refundForm({ id, amount, amount_refunded }: Charge): string {
  const left = dollars(amount - amount_refunded);
  return `<form method="post" action="/stripe"><input type="hidden" name="id" value="${id}">
    <label>Refund, of ${left} <input name="amount" inputmode="decimal" placeholder="all of it"></label>
    <button name="do" value="refund">Refund the payment</button></form>`;
}
