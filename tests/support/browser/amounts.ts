import type { Locator, Page } from "@playwright/test";

/** An amount as the page shows it, found exactly: "$0.35" is not part of "$0.3575". */
export function amount(within: Locator | Page, text: string): Locator {
  const exact = new RegExp(`^${text.replace(/[$.+]/g, "\\$&")}$`);
  return within.locator("span[aria-hidden]").filter({ hasText: exact });
}

/** One of the three figures of the wallet page. */
export function figure(page: Page, name: string): Locator {
  return page
    .locator("main div")
    .filter({ has: page.getByRole("heading", { name, exact: true, level: 2 }) })
    .last()
    .locator("..");
}

/** The value beside that name in a list of facts. */
export function fact(within: Locator | Page, name: string): Locator {
  return within
    .getByRole("term")
    .filter({ hasText: new RegExp(`^${name}$`) })
    .locator("..")
    .getByRole("definition");
}
