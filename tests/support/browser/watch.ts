import type { BrowserContext, Page } from "@playwright/test";

/** What no page of the site may do while a person uses it; kept for every page of a context. */
export class Watch {
  readonly problems: string[] = [];
  private readonly allowed: RegExp[] = [];

  /** Something the test provokes on purpose. */
  allow(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  /** Watches every page that is and will be open in the context. */
  on(context: BrowserContext, { scripts = true } = {}): void {
    context.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning")
        this.note(`console ${message.type()}: ${message.text()} (${message.page()?.url()})`);
    });
    context.on("weberror", (error) => this.note(`error in the page: ${error.error().message}`));
    context.on("requestfailed", (request) => {
      const reason = request.failure()?.errorText ?? "";
      // What the browser itself drops when the person goes to another page, and scripts it was told not to run.
      const dropped = reason === "net::ERR_ABORTED" || (!scripts && reason === "csp");
      if (!dropped) this.note(`failed request: ${request.url()} ${reason}`);
    });
    context.on("response", (response) => {
      if (response.status() >= 500) this.note(`${response.status()} from ${response.url()}`);
    });
  }

  private note(problem: string): void {
    if (!this.allowed.some((pattern) => pattern.test(problem))) this.problems.push(problem);
  }
}

/** Words that only a defect puts in front of a person. */
const NONSENSE = /\bundefined\b|\bNaN\b|\[object |Invalid Date|\bnull\b|\n\s+at .+:\d+:\d+|Prisma|P20\d\d/;

/** Nonsense in the visible text of a page, as a list to compare with an empty one. */
export async function nonsenseOn(page: Page): Promise<string[]> {
  const text = await page.locator("body").innerText();
  const found = NONSENSE.exec(text);
  return found ? [`${page.url()}: …${text.slice(Math.max(0, found.index - 60), found.index + 60)}…`] : [];
}
