export interface MailContent {
  heading: string;
  /** Plain sentences, one paragraph each. */
  paragraphs: string[];
  button?: { label: string; url: string };
  /** Why this person receives the mail, or what to do if they did not ask for it. */
  footnote?: string;
}

/** The one look of every mail: a heading, paragraphs, at most one button; the same words as plain text and as HTML. */
export function mailLayout(content: MailContent): { text: string; html: string } {
  return { text: asText(content), html: asHtml(content) };
}

function asText({ heading, paragraphs, button, footnote }: MailContent): string {
  const link = button ? [`${button.label}:\n${button.url}`] : [];
  const foot = footnote ? [footnote] : [];
  return `${[heading, ...paragraphs, ...link, ...foot, "Piecework"].join("\n\n")}\n`;
}

// Mail programs ignore style sheets, so every element carries its own style; the colours are the product's.
function asHtml({ heading, paragraphs, button, footnote }: MailContent): string {
  const text = paragraphs.map((line) => `<p style="margin:0 0 16px">${escapeHtml(line)}</p>`).join("");
  const action = button
    ? `<p style="margin:24px 0"><a href="${escapeHtml(button.url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#0F5C5C;color:#FFFFFF;font-weight:700;text-decoration:none">${escapeHtml(button.label)}</a></p>
<p style="margin:0 0 16px;font-size:13px;color:#5F665F">If the button does not work, open this address:<br><a href="${escapeHtml(button.url)}" style="color:#0D5654;word-break:break-all">${escapeHtml(button.url)}</a></p>`
    : "";
  const foot = footnote ? `<p style="margin:0;font-size:13px;color:#5F665F">${escapeHtml(footnote)}</p>` : "";
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(heading)}</title></head>
<body style="margin:0;padding:24px 12px;background:#F7F5F0;color:#1B2220;font:16px/24px ui-sans-serif,system-ui,sans-serif">
<div style="max-width:560px;margin:0 auto">
<p style="margin:0 0 16px;font:22px/28px Georgia,serif;color:#0F5C5C">Piecework</p>
<div style="padding:24px;border:1px solid #DCD7CB;border-radius:10px;background:#FFFFFF">
<h1 style="margin:0 0 16px;font-size:20px;line-height:28px">${escapeHtml(heading)}</h1>
${text}${action}${foot}
</div></div></body></html>
`;
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
