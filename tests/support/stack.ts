import { readFileSync } from "node:fs";
import { stackFile } from "@/lib/local/stack/places";

/**
 * Gives a browser test the environment of the stack it runs against, so that it can prepare and look at things with the
 * product's own code. Imported before anything that reads the environment.
 */
const variables = JSON.parse(readFileSync(stackFile(process.env.E2E_DATA!), "utf8")) as Record<
  string,
  string
>;
Object.assign(process.env, variables);
