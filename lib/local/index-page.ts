import { Html, html } from "./page/html";
import { STYLE } from "./page/style";
import type { LocalService } from "./service";

/** The first page of the stand-ins: each that has something to see. */
export function indexPage(services: LocalService[]): Html {
  const rows = services.flatMap(({ page }) =>
    page
      ? [
          html`<li><a href="${page.path}"><strong>${page.title}</strong><span class="who">${page.text}</span></a></li>`,
        ]
      : [],
  );
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Stand-ins · Piecework demo</title><style>${new Html(STYLE)}</style></head><body><main>
<h1>Stand-ins of the demo</h1><hr class="stitch">
<p class="note" role="note">These play the services that Piecework uses. Nothing leaves this machine, and no money is real.</p>
<ul>${rows}</ul></main></body></html>`;
}
