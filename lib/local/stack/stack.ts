import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Environment } from "../../platform/env-schema";
import { freePort } from "../ports";
import { migrate, openDatabase } from "./database";
import { childEnvironment, type Ports, stackVariables, standIns } from "./environment";
import { stackFile } from "./places";
import { startServices } from "./services-process";
import { startSite } from "./site";
import type { Supervisor } from "./supervisor";

export interface StackOptions {
  given: Environment;
  appSecret: string;
  dataDir: string;
  dev: boolean;
  /** True refuses a taken port instead of moving to the next free one. */
  strictPort: boolean;
  /** False sends all output to the terminal. */
  logToFiles: boolean;
  /** What happens between the database and the stand-ins: generating and building. */
  build(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void>;
  /** What happens between the stand-ins and the site: demo data. */
  seed(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void>;
}

export interface Stack {
  variables: Environment;
  ports: Ports;
}

/** Starts everything in its order: database, tables, build, stand-ins, demo data, site. */
export async function startStack(supervisor: Supervisor, options: StackOptions): Promise<Stack> {
  const { given, dataDir } = options;
  const databaseUrl = await openDatabase(given.DATABASE_URL, dataDir, supervisor);
  const ports = await choosePorts(given.PORT ?? 3000, options.strictPort);
  const variables = stackVariables({ given, ports, databaseUrl, appSecret: options.appSecret });
  const environment = childEnvironment(variables);
  const logFile = (name: string) => (options.logToFiles ? path.join(dataDir, "logs", name) : undefined);

  await migrate(environment, supervisor.signal);
  await options.build(environment, supervisor.signal);
  const appUrl = `http://localhost:${ports.app}`;
  const services = { standIns: standIns(given), port: ports.services, smtpPort: ports.smtp, dataDir, appUrl };
  await startServices(supervisor, services, environment, logFile("services.log"));
  await options.seed(environment, supervisor.signal);
  await startSite(supervisor, {
    port: ports.app,
    environment,
    dev: options.dev,
    logFile: logFile("site.log"),
  });
  writeFileSync(stackFile(dataDir), JSON.stringify(addedTo(environment), null, 2), { mode: 0o600 });
  return { variables, ports };
}

async function choosePorts(wanted: number, strict: boolean): Promise<Ports> {
  const app = await freePort(wanted);
  if (strict && app !== wanted)
    throw new Error(`Port ${wanted} is taken: stop what uses it, or set another PORT.`);
  const services = await freePort(app + 1);
  return { app, services, smtp: await freePort(services + 1) };
}

/** Only what this stack added to the environment it runs in. */
function addedTo(environment: NodeJS.ProcessEnv): Record<string, string | undefined> {
  const added = Object.entries(environment).filter(([name, value]) => value && process.env[name] !== value);
  return Object.fromEntries(added);
}
