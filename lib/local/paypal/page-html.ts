import { htmlAnswer } from "../page/answer";
import { escapeHtml } from "../page/html";

const STYLE = `
  :root { color-scheme: light dark; --ink: #1d2420; --paper: #fbfaf6; --line: #8a938c; --soft: #f1efe7; --wait: #7a4b00; }
  @media (prefers-color-scheme: dark) { :root { --ink: #ecefe9; --paper: #151a17; --line: #77827b; --soft: #202722; --wait: #ffd08a; } }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
  main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 2rem; margin: 1.25rem 0 .25rem; } h2 { font-size: 1rem; margin: 2rem 0 .5rem; }
  ul { list-style: none; margin: 1rem 0; padding: 0; } li { padding: .75rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
  span { padding: .1rem .5rem; border: 1px solid var(--line); border-radius: .5rem; font-size: .875rem; }
  i { display: block; font-size: .875rem; font-style: normal; }
  button { min-height: 2.75rem; margin: .5rem .5rem 0 0; padding: .25rem .75rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--soft); color: inherit; font: inherit; cursor: pointer; }
  .notice { margin: 0; padding: .75rem 1rem; border-left: .25rem solid var(--wait); background: var(--soft); }
  :focus-visible { outline: 3px solid var(--wait); outline-offset: 2px; }`;

/** A whole page around its main content. */
export function paypalPage(title: string, content: string): Response {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · PayPal stand-in</title><style>${STYLE}</style></head><body><main>${content}</main></body></html>`;
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
  return htmlAnswer(html, policy);
}
