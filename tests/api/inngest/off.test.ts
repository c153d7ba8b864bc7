import type { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { POST } from "@/app/api/inngest/route";

test("without keys the door is closed and says why", async () => {
  const response = await POST(new Request("http://localhost:3000/api/inngest") as NextRequest, undefined);
  expect(response.status).toBe(503);
  expect((await response.json()).error).toContain("INNGEST_SIGNING_KEY");
});
