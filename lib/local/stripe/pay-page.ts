import { z } from "zod";
import { formatMoney, fromCents } from "@/lib/core/money";
import type { CheckoutSession } from "./objects";
import { pay } from "./payments";
import type { Sandbox } from "./sandbox";
import { expireDueSessions } from "./sessions";
import type { StoredSession } from "./state";

const choiceSchema = z.enum(["card", "declined", "bank", "bank_failing"]);

/** GET and POST /stripe/pay/:id: Stripe's hosted page, as plain HTML forms. */
export async function handlePayPage(sandbox: Sandbox, request: Request, id: string): Promise<Response> {
  await expireDueSessions(sandbox);
  const stored = sandbox.state.sessions.get(id);
  if (!stored) return html(sandbox, page("Payment not found", "<h1>This payment does not exist.</h1>"), 404);
  if (request.method === "POST") return submit(sandbox, request, stored);
  return html(sandbox, payPage(stored, new URL(request.url).searchParams.has("declined")));
}

async function submit(sandbox: Sandbox, request: Request, stored: StoredSession): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  const choice = choiceSchema.safeParse(form.get("pay"));
  if (choice.success) await pay(sandbox, stored, choice.data);
  await sandbox.save();
  const { session } = stored;
  if (session.status === "complete")
    return redirect(session.success_url.replaceAll("{CHECKOUT_SESSION_ID}", session.id));
  return redirect(`${sandbox.options.publicUrl}/stripe/pay/${session.id}?declined`);
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
    `<p class="notice" role="note"><b>Test payment – no money moves.</b> This page stands in for Stripe's. Do not enter a real card.</p>
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
    <button name="pay" value="declined">Try a card that is declined <i>ending 0002</i></button>`;
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

function html(sandbox: Sandbox, content: string, status = 200): Response {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${sandbox.options.appUrl}; frame-ancestors 'none'; base-uri 'none'`;
  return new Response(content, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    },
  });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `
  :root { color-scheme: light dark; --ink: #1d2420; --paper: #fbfaf6; --line: #8a938c; --soft: #f1efe7; --go: #1f5c43; --on-go: #fff; --wait: #7a4b00; }
  @media (prefers-color-scheme: dark) { :root { --ink: #ecefe9; --paper: #151a17; --line: #77827b; --soft: #202722; --go: #8fd3b1; --on-go: #10241a; --wait: #ffd08a; } }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
  main { max-width: 26rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 2rem; margin: 1.25rem 0 .25rem; } h1 small { font-size: 1rem; font-weight: 400; } h2 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
  ul { list-style: none; margin: 0; padding: .5rem 0; border-bottom: 1px solid var(--line); } li { display: flex; justify-content: space-between; gap: 1rem; }
  button, .button { display: block; width: 100%; min-height: 3rem; margin: .5rem 0; padding: .5rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--soft); color: inherit; font: inherit; font-weight: 600; text-align: left; text-decoration: none; cursor: pointer; }
  .primary { background: var(--go); border-color: var(--go); color: var(--on-go); }
  i { display: block; font-size: .875rem; font-style: normal; font-weight: 400; }
  .notice { margin: 0; padding: .75rem 1rem; border-left: .25rem solid var(--wait); background: var(--soft); }
  .alert { padding: .75rem 1rem; border: 1px solid; border-radius: .5rem; } .back { margin-top: 2rem; } a { color: inherit; }
  :focus-visible { outline: 3px solid var(--wait); outline-offset: 2px; }`;

function page(title: string, content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Test payment</title><style>${STYLE}</style></head><body><main>${content}</main></body></html>`;
}
