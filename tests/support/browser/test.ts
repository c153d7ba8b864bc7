import "../stack";
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { startSession } from "@/lib/auth/log-in";
import { sealSession, sessionCookieName } from "@/lib/auth/session-cookie";
import { assertInvariants } from "@/lib/ledger/invariants";
import { db, disconnect } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { hasSecondFactor } from "@/lib/second-factor/queries";
import { stepUpEnd } from "@/lib/second-factor/step-up-end";
import { findPerson } from "@/lib/users/queries";
import { closeOwnerPool } from "../database";
import { createUser, type NewUser, type TestUser } from "../factories";
import { withSecondFactor } from "../second-factor";
import { nonsenseOn, Watch } from "./watch";

export interface Person extends TestUser {
  context: BrowserContext;
  page: Page;
}

interface Fixtures {
  watch: Watch;
  /** A page of its own, as of another person's browser, with nobody logged in. */
  visitor: (options?: BrowserContextOptions) => Promise<Page>;
  /** A person who is logged in by a session row, in a browser of their own. */
  person: (user?: NewUser, options?: BrowserContextOptions) => Promise<Person>;
  /** Logs in somebody who exists already. */
  logIn: (userId: string, options?: BrowserContextOptions) => Promise<Page>;
}

/** Playwright's test with people; whatever else a test shows, no page may have reported an error or shown nonsense. */
export const test = base.extend<Fixtures, { closeDatabase: undefined }>({
  closeDatabase: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies from the pattern.
    async ({}, use) => {
      await use(undefined);
      await Promise.all([disconnect(), closeOwnerPool()]);
    },
    { scope: "worker", auto: true },
  ],
  watch: [
    async ({ browser }, use) => {
      const watch = new Watch();
      await use(watch);
      for (const page of browser.contexts().flatMap((context) => context.pages())) {
        expect.soft(await nonsenseOn(page), "what the page says").toEqual([]);
      }
      expect(watch.problems, "what the pages reported").toEqual([]);
      // Whatever a test did, the books must still be right.
      await assertInvariants();
    },
    { auto: true },
  ],
  context: async ({ context, watch }, use) => {
    watch.on(context);
    await use(context);
  },
  visitor: async ({ browser, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      watch.on(context, { scripts: options?.javaScriptEnabled });
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  logIn: async ({ visitor }, use) => {
    await use(async (userId, options) => {
      const page = await visitor(options);
      await giveSession(page.context(), userId);
      return page;
    });
  },
  person: async ({ logIn }, use) => {
    await use(async (given, options) => {
      const user = await createUser(given);
      const page = await logIn(user.id, options);
      return { ...user, page, context: page.context() };
    });
  },
});

/**
 * Logs the browser in by a session row, as a log-in would have: who has a second factor has just shown a code, and
 * staff always have one. @returns the session's id
 */
export async function giveSession(context: BrowserContext, userId: string): Promise<string> {
  const { actor } = await findPerson(db, userId);
  if (actor.role !== "MEMBER" && !(await hasSecondFactor(userId))) await withSecondFactor(actor);
  const until = (await hasSecondFactor(userId)) ? await stepUpEnd() : undefined;
  const id = await startSession(userId, { ip: "127.0.0.1", userAgent: "a browser test" }, until);
  await context.addCookies([{ name: sessionCookieName(), value: await sealSession(id), url: env.APP_URL }]);
  return id;
}

export { expect };
