import { z } from "zod";
import { formatMoney, fromCents } from "@/lib/core/money";
import { escapeHtml } from "../page/html";
import { nextStatuses, setStatus, settleDue } from "./items";
import { paypalPage } from "./page-html";
import type { Sandbox } from "./sandbox";
import { type Item, itemStatuses } from "./state";

const SHOWN = 100;
const form = z.object({ item: z.string(), status: z.enum(itemStatuses) });

/** GET and POST /paypal: what was sent, with a button for each thing that may happen to it next. */
export async function handlePage(sandbox: Sandbox, request: Request): Promise<Response> {
  await settleDue(sandbox);
  if (request.method !== "POST") return paypalPage("Payouts", content(sandbox));
  const chosen = form.safeParse(Object.fromEntries(new URLSearchParams(await request.text())));
  const item = chosen.success ? sandbox.state.items.get(chosen.data.item) : undefined;
  if (chosen.success && item && nextStatuses(item.status).includes(chosen.data.status)) {
    await setStatus(sandbox, item, chosen.data.status);
  }
  return new Response(null, { status: 303, headers: { location: "/paypal" } });
}

function content({ state }: Sandbox): string {
  const items = [...state.items.values()].reverse().slice(0, SHOWN);
  const list = items.length > 0 ? `<ul>${items.map(row).join("")}</ul>` : "<p>Nothing has been sent yet.</p>";
  return `<p class="notice" role="note"><b>A stand-in – no money moves.</b> This page plays PayPal in the demo: choose what happens to a payment next, and Piecework is told.</p>
    <h1>Payouts</h1><p>Balance: <b>${formatMoney(fromCents(state.fundsCents))}</b></p>${list}
    <h2>Receivers with a fixed outcome</h2><p>Write one of these before the @: <code>+unclaimed</code>, <code>+onhold</code>, <code>+failed</code>, <code>+blocked</code>, <code>+refunded</code>, <code>+returned</code>. Everybody else is paid after two seconds.</p>`;
}

function row(item: Item): string {
  const buttons = nextStatuses(item.status)
    .map((status) => `<button name="status" value="${status}">Make it ${status.toLowerCase()}</button>`)
    .join("");
  const actions = buttons
    ? `<form method="post" action="/paypal"><input type="hidden" name="item" value="${item.id}">${buttons}</form>`
    : "";
  return `<li><b>${formatMoney(fromCents(item.cents))}</b> to ${escapeHtml(item.receiver)} <span>${item.status}</span><i>${escapeHtml(item.senderItemId ?? "")}</i>${actions}</li>`;
}
