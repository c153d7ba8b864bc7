import type { Page } from "@playwright/test";

/** From now on every action this page sends names other ids: what somebody with a console can always do. */
export async function swapInActions(page: Page, foreign: Record<string, string>): Promise<void> {
  await page.route("**/*", async (route) => {
    const request = route.request();
    const body = request.postDataBuffer()?.toString("latin1");
    if (request.method() !== "POST" || !body) return route.fallback();
    const swapped = Object.entries(foreign).reduce(
      (text, [own, theirs]) => text.replaceAll(own, theirs),
      body,
    );
    await route.continue({ postData: Buffer.from(swapped, "latin1") });
  });
}
