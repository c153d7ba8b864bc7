import { expect, test } from "vitest";
import { isAlive } from "@/lib/local/processes";
import { Supervisor } from "@/lib/local/stack/supervisor";

const RUNS_ON = "setInterval(() => {}, 1000)";

function child(script: string, name = "child") {
  return { name, args: ["--eval", script], environment: { ...process.env } };
}

test("parts are stopped in reverse order, once", async () => {
  const stopped: string[] = [];
  const supervisor = new Supervisor(() => undefined);
  for (const name of ["database", "services", "site"]) {
    supervisor.add(name, async () => {
      stopped.push(name);
    });
  }
  await Promise.all([supervisor.stop(), supervisor.stop()]);
  expect(stopped).toEqual(["site", "services", "database"]);
});

test("a child is stopped, even one that ignores SIGTERM for a moment", async () => {
  const supervisor = new Supervisor(() => undefined);
  const process = supervisor.start(
    child(`process.on("SIGTERM", () => setTimeout(() => process.exit(), 200)); ${RUNS_ON}`),
  );
  await supervisor.stop();
  expect(isAlive(process.pid!)).toBe(false);
});

test("a child that ends by itself stops the others and names its reason", async () => {
  const stopped: string[] = [];
  const reason = await new Promise<string>((resolve) => {
    const supervisor = new Supervisor(resolve);
    supervisor.add("database", async () => {
      stopped.push("database");
    });
    supervisor.start(child("setTimeout(() => process.exit(7), 50)", "The site"));
  });
  expect(reason).toBe("The site ended unexpectedly (code 7).");
  expect(stopped).toEqual(["database"]);
});

test("nothing is started once stopping has begun", async () => {
  const supervisor = new Supervisor(() => undefined);
  await supervisor.stop();
  expect(() => supervisor.start(child(RUNS_ON))).toThrow();
});
