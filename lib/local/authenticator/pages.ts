import { Html, html } from "../page/html";
import { STYLE } from "../page/style";

/** An account with the code its app shows now. */
export interface ShownCode {
  label: string;
  code: string;
}

export interface Shown {
  codes: ShownCode[];
  /** What was typed as a key, and whether no app could read it. */
  key: string;
  unreadable: boolean;
  secondsLeft: number;
}

const CODE_STYLE = `
.code{font:28px/34px ui-monospace,Menlo,monospace;letter-spacing:.08em;font-variant-numeric:tabular-nums}
.codes li{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 16px;padding:12px 16px}
.bad{margin:0 0 16px;font-weight:700}`;

/** The authenticator app as a page: every account with its code, fresh whenever the codes change. */
export function authenticatorPage({ codes, key, unreadable, secondsLeft }: Shown): Html {
  const rows = codes.map(
    ({ label, code }) => html`<li><span>${label}</span>
      <span class="code">${code.slice(0, 3)} ${code.slice(3)}</span></li>`,
  );
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${secondsLeft}"><title>Authenticator · Piecework demo</title><style>${new Html(STYLE + CODE_STYLE)}</style></head><body><main>
<h1>Authenticator</h1><hr class="stitch">
<p class="note" role="note">This page plays the authenticator app on a phone, for the demo only. A real app keeps its keys to itself.</p>
${rows.length > 0 ? html`<ul class="codes">${rows}</ul>` : html`<p class="empty">No account of the demo has a second factor here.</p>`}
<p>Codes change every 30 seconds, the next time in ${secondsLeft}; this page follows by itself. Each code counts once.</p>
<h2>Another account</h2>
<p>Setting up a second factor? Copy its key here, as you would scan the picture with a phone.</p>
${unreadable ? html`<p class="bad" role="alert">That is no key: it has the letters A to Z and the digits 2 to 7.</p>` : html``}
<form action="/authenticator"><label>Key<input type="text" name="key" value="${key}" autocomplete="off" spellcheck="false"></label>
<button>Show code</button>${key ? html`<a href="/authenticator">Forget key</a>` : html``}</form>
</main></body></html>`;
}
