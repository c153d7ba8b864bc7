import type { Page } from "@playwright/test";

/** From now on every action this page sends names another id: what somebody with a console can always do. */
export async function swapInActions(page: Page, own: string, foreign: string): Promise<void> {
  await page.route("**/*", async (route) => {
    const request = route.request();
    const body = request.postDataBuffer()?.toString("latin1");
    if (request.method() !== "POST" || !body?.includes(own)) return route.fallback();
    await route.continue({ postData: Buffer.from(body.replaceAll(own, foreign), "latin1") });
  });
}
