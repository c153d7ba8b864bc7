import { htmlAnswer } from "../page/answer";
import { escapeHtml } from "../page/html";

/** A page's answer; `leadsTo` is the origin where its form may end up. */
export function pageAnswer(leadsTo: string | null, content: string, status = 200): Response {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${leadsTo ?? ""}; frame-ancestors 'none'; base-uri 'none'`;
  return htmlAnswer(content, policy, status);
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
  section { margin: 1.5rem 0; padding: .25rem 0 .75rem; border-bottom: 1px solid var(--line); } section i { overflow-wrap: anywhere; } label { display: block; margin-top: .75rem; }
  input:not([type=hidden]) { display: block; width: 100%; min-height: 3rem; padding: .5rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--paper); color: inherit; font: inherit; }
  .alert { padding: .75rem 1rem; border: 1px solid; border-radius: .5rem; } .back { margin-top: 2rem; } a { color: inherit; }
  :focus-visible { outline: 3px solid var(--wait); outline-offset: 2px; }`;

/** A whole page around its main content. */
export function page(title: string, content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Test payment</title><style>${STYLE}</style></head><body><main>${content}</main></body></html>`;
}
