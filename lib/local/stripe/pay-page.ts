import { z } from "zod";
import { formatMoney, fromCents } from "@/lib/core/money";
import { escapeHtml } from "../page/html";
import type { CheckoutSession } from "./objects";
import { page, pageAnswer } from "./pay-page-html";
import { pay, payChoices } from "./payments";
import type { Sandbox } from "./sandbox";
import { expireDueSessions } from "./sessions";
import type { StoredSession } from "./state";

const choiceSchema = z.enum(payChoices);

/** GET and POST /stripe/pay/:id: Stripe's hosted page, as plain HTML forms. */
export async function handlePayPage(sandbox: Sandbox, request: Request, id: string): Promise<Response> {
  await expireDueSessions(sandbox);
  const stored = sandbox.state.sessions.get(id);
  if (!stored)
    return pageAnswer(null, page("Payment not found", "<h1>This payment does not exist.</h1>"), 404);
  if (request.method === "POST") return submit(sandbox, request, stored);
  const declined = new URL(request.url).searchParams.has("declined");
  // A form may be sent to a page and redirected from there only to origins that the policy names.
  return pageAnswer(new URL(stored.session.success_url).origin, payPage(stored, declined));
}

async function submit(sandbox: Sandbox, request: Request, stored: StoredSession): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  const choice = choiceSchema.safeParse(form.get("pay"));
  if (choice.success) await pay(sandbox, stored, choice.data);
  await sandbox.save();
  const { session } = stored;
  if (session.status === "complete")
    return redirect(session.success_url.replaceAll("{CHECKOUT_SESSION_ID}", session.id));
  return redirect(`/stripe/pay/${session.id}?declined`);
}

function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}

function payPage({ session, items }: StoredSession, declined: boolean): string {
  const amount = formatMoney(fromCents(session.amount_total));
  const lines = items
    .map((item) => `<li><span>${escapeHtml(item.description)}</span><b>${amount}</b></li>`)
    .join("");
  const back = session.cancel_url
    ? `<p class="back"><a href="${escapeHtml(session.cancel_url)}">← Cancel and go back</a></p>`
    : "";
  const main = session.status === "open" ? openForm(session, amount, declined) : closedNote(session);
  return page(
    `Pay ${amount}`,
    `<p class="notice" role="note"><b>Test payment – no money moves.</b> This page stands in for Stripe's. <a href="/stripe">What happens to payments afterwards</a></p>
     <h1>${amount} <small>${escapeHtml(session.currency.toUpperCase())}</small></h1>
     <ul>${lines}</ul>${main}${back}`,
  );
}

function openForm(session: CheckoutSession, amount: string, declined: boolean): string {
  const alert = declined
    ? `<p class="alert" role="alert"><b>Your card was declined.</b> Nothing was charged. Try another way to pay.</p>`
    : "";
  const card = `<h2>Card</h2>
    <button name="pay" value="card" class="primary">Pay ${amount} <i>test card ending 4242</i></button>
    <button name="pay" value="declined">Try a card that is declined <i>ending 0002</i></button>
    <button name="pay" value="card_disputed">Pay by a card whose owner disputes it <i>ending 0259, ten seconds later</i></button>
    <button name="pay" value="card_warned">Pay by a card that was stolen <i>ending 5423, fraud warning ten seconds later</i></button>`;
  const bank = `<h2>Bank account</h2>
    <button name="pay" value="bank">Pay by bank <i>arrives after half a minute</i></button>
    <button name="pay" value="bank_failing">Pay by bank <i>comes back unpaid</i></button>`;
  const offered = session.payment_method_types;
  const parts = [offered.includes("card") && card, offered.includes("us_bank_account") && bank].filter(
    Boolean,
  );
  return `${alert}<form method="post" action="?">${parts.join("")}</form>`;
}

function closedNote(session: CheckoutSession): string {
  if (session.status === "expired")
    return `<p class="alert" role="alert">This payment has expired. Nothing was charged.</p>`;
  const onward = escapeHtml(session.success_url.replaceAll("{CHECKOUT_SESSION_ID}", session.id));
  const word =
    session.payment_status === "paid" ? "This payment is complete." : "This bank payment is on its way.";
  return `<p>${word}</p><p><a class="button primary" href="${onward}">Continue</a></p>`;
}
