import { checkProduction, parseEnvironment } from "../platform/env-check";
import { loadDotenv } from "./environment/dotenv";
import { isBuilt } from "./stack/build";
import { standIns } from "./stack/environment";
import { dataDirectory } from "./stack/places";
import { fail, session } from "./stack/session";
import { startStack } from "./stack/stack";

/**
 * `npm run serve`: the built site in production. Stand-ins run only where the environment asks for them: the local
 * runner when there are no Inngest keys, the others under DEMO_SERVICES=true.
 */
async function main(argv: string[]): Promise<void> {
  const dataDir = dataDirectory(argv);
  loadDotenv();
  const given = parseEnvironment(process.env);
  checkProduction(given);
  if (!isBuilt()) throw new Error("There is no build yet: run `npm run build` first.");

  await session(dataDir, async (supervisor, lock) => {
    const { variables, ports } = await startStack(supervisor, {
      given,
      appSecret: given.APP_SECRET!,
      dataDir,
      dev: false,
      strictPort: true,
      logToFiles: false,
      build: async () => undefined,
      seed: async () => undefined,
    });
    lock.tell(`Piecework already runs in this folder, at ${variables.APP_URL} .`);
    const stoodIn = Object.entries(standIns(given)).flatMap(([name, used]) => (used ? name : []));
    const note = stoodIn.length > 0 ? `, with local stand-ins for ${stoodIn.join(", ")}` : "";
    console.log(`Piecework serves ${variables.APP_URL} on port ${ports.app}${note}.`);
  });
}

main(process.argv.slice(2)).catch(fail);
