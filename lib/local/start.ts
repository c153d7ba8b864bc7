import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "../../prisma/demo/accounts";
import { parseEnvironment } from "../platform/env-check";
import type { Environment } from "../platform/env-schema";
import { loadDotenv } from "./environment/dotenv";
import { buildWhenChanged, generate } from "./stack/build";
import { demoSecret, isDemo, standIns } from "./stack/environment";
import { dataDirectory } from "./stack/places";
import { seedOnce } from "./stack/seed";
import { fail, session } from "./stack/session";
import { type Stack, startStack } from "./stack/stack";

/** `npm start` and `npm run dev`: everything, on one machine, from an empty folder to a site with demo data. */
async function main(argv: string[]): Promise<void> {
  const dev = argv.includes("--dev");
  const dataDir = dataDirectory(argv);
  loadDotenv();
  const given = parseEnvironment(process.env);

  await session(dataDir, async (supervisor, lock) => {
    console.log("Starting Piecework …");
    const stack = await startStack(supervisor, {
      given,
      appSecret: given.APP_SECRET ?? demoSecret(dataDir),
      dataDir,
      dev,
      strictPort: false,
      logToFiles: !dev,
      build: dev ? generate : buildWhenChanged,
      seed: (environment, signal) => seedOnce(environment, !given.DATABASE_URL, signal),
    });
    lock.tell(`Piecework already runs in this folder, at ${stack.variables.APP_URL} .`);
    console.log(welcome(stack, given, dataDir));
  });
}

function welcome({ variables, ports }: Stack, given: Environment, dataDir: string): string {
  const width = Math.max(...DEMO_ACCOUNTS.map((account) => account.email.length));
  const wanted = given.PORT ?? 3000;
  const moved = ports.app === wanted ? "" : `  (port ${wanted} is taken)`;
  const mail = standIns(given).mail ? `${variables.LOCAL_SERVICES_URL}/mailbox` : "sent by your mail server";
  const codes = isDemo(standIns(given))
    ? `${variables.LOCAL_SERVICES_URL}/authenticator`
    : "in the authenticator app of each person";
  const services = variables.LOCAL_SERVICES_URL ?? "none: every service is a real one";
  return `
  Piecework is ready: ${variables.APP_URL}${moved}
  Mailbox:            ${mail}
  Codes to log in:    ${codes}
  All stand-ins:      ${services}

  Log in with the password ${DEMO_PASSWORD} as
${DEMO_ACCOUNTS.map(({ email, does }) => `    ${email.padEnd(width)}  ${does}`).join("\n")}

  Data and logs: ${dataDir}   Start over: npm run reset   Stop: Ctrl-C
`;
}

main(process.argv.slice(2)).catch(fail);
