import path from "node:path";
import { htmlAnswer } from "../page/answer";
import type { Html } from "../page/html";
import type { LocalService } from "../service";
import { listPage, mailPage, missingPage } from "./pages";
import { startSink } from "./sink";
import { MailStore } from "./store";

const PREFIX = "/mailbox";

// The pages run nothing and show only themselves; a mail's own HTML may in addition bring its styles and open links.
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'";
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox";

/** Catches every mail sent to `smtpPort`, and shows them at /mailbox and, for tests, at /mailbox.json. */
export function createMail({ dataDir, smtpPort }: { dataDir: string; smtpPort: number }): LocalService {
  const opened = MailStore.open(path.join(dataDir, "mail"));
  const sink = startSink(smtpPort, async (mail) => (await opened).add(mail));
  return {
    prefixes: [PREFIX, `${PREFIX}.json`],
    page: { path: PREFIX, title: "Mailbox", text: "Every mail that the demo sent." },
    handle: async (request) => answer(await opened, request),
    stop: () => sink.stop(),
  };
}

function answer(store: MailStore, request: Request): Response {
  if (request.method !== "GET" && request.method !== "HEAD")
    return new Response("Only GET.", { status: 405 });
  const { pathname, searchParams } = new URL(request.url);
  const to = searchParams.get("to")?.trim() ?? "";
  if (pathname === `${PREFIX}.json`)
    return Response.json(store.list(to), { headers: { "cache-control": "no-store" } });
  if (pathname === PREFIX || pathname === `${PREFIX}/`)
    return show(listPage(store.list(to), to, store.recipients()));
  const [id = "", form] = pathname.slice(PREFIX.length + 1).split("/");
  const mail = store.get(id);
  if (!mail) return show(missingPage(), 404);
  if (form === undefined) return show(mailPage(mail));
  return form === "html" && mail.html
    ? htmlAnswer(openingInNewTab(mail.html), MAIL_POLICY)
    : show(missingPage(), 404);
}

const openingInNewTab = (html: string) => html.replace(/<head[^>]*>/i, '$&<base target="_blank">');

const show = (page: Html, status = 200) => htmlAnswer(page.text, PAGE_POLICY, status);
