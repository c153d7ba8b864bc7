import { expect, test } from "vitest";
import { createLogger } from "@/lib/platform/log";

test("secrets never reach the log, at the top or nested", () => {
  let written = "";
  const logger = createLogger("info", {
    write: (line) => {
      written += line;
    },
  });
  logger.info(
    { password: "hunter2", user: { token: "tok_1" }, request: { headers: { cookie: "sid=1" } } },
    "a line",
  );
  expect(written).toContain("a line");
  expect(written).not.toMatch(/hunter2|tok_1|sid=1/);
});
