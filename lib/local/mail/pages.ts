import { Html, html, linked } from "../page/html";
import { STYLE } from "../page/style";
import type { CaughtMail } from "./store";

const NOTE = html`<p class="note" role="note">These mails were caught on this machine. Nothing left it, and nobody else received them.</p>`;

/** The list of caught mails, newest first. */
export function listPage(mails: CaughtMail[], to: string, recipients: string[]): Html {
  const rows = mails.map(
    (
      mail,
    ) => html`<li><a href="/mailbox/${mail.id}"><strong>${mail.subject || "(no subject)"}</strong>${moment(mail)}
      <span class="who">to ${mail.to.join(", ")}</span></a></li>`,
  );
  const empty = to
    ? html`<p class="empty">No mail to ${to} yet.</p>`
    : html`<p class="empty">No mail yet.</p>`;
  return page(
    "Mailbox",
    html`<h1>Mailbox</h1><hr class="stitch">${NOTE}
    <p>A mail takes a few seconds to arrive. <a href="">Look again</a></p>
    <form action="/mailbox"><label>Recipient<input type="email" name="to" value="${to}" list="recipients" autocomplete="off"></label>
      <datalist id="recipients">${recipients.map((address) => html`<option value="${address}"></option>`)}</datalist>
      <button>Filter mails</button>${to ? html`<a href="/mailbox">Show all</a>` : html``}</form>
    ${rows.length > 0 ? html`<ul>${rows}</ul>` : empty}`,
  );
}

/** One mail: its HTML in a frame that can run nothing, and its text. */
export function mailPage(mail: CaughtMail): Html {
  const text = html`<pre>${linked(mail.text)}</pre>`;
  const body = mail.html
    ? html`<iframe title="The mail as its reader sees it" src="/mailbox/${mail.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
      <details><summary>The same mail as plain text</summary>${text}</details>`
    : text;
  return page(
    mail.subject,
    html`<p><a href="/mailbox">← All mails</a></p><h2>${mail.subject || "(no subject)"}</h2>
    <dl><dt>To</dt><dd>${mail.to.join(", ")}</dd><dt>From</dt><dd>${mail.from}</dd><dt>Sent</dt><dd>${moment(mail)}</dd></dl>
    ${body}<p></p>${NOTE}`,
  );
}

/** A sentence where a mail should be. */
export function missingPage(): Html {
  return page(
    "No such mail",
    html`<h1>There is no such mail.</h1><p><a href="/mailbox">See all mails</a></p>`,
  );
}

function moment({ receivedAt }: CaughtMail): Html {
  const words = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" }).format(
    new Date(receivedAt),
  );
  return html`<time datetime="${receivedAt}">${words}</time>`;
}

function page(title: string, body: Html): Html {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Piecework mailbox</title><style>${new Html(STYLE)}</style></head><body><main>${body}</main></body></html>`;
}
