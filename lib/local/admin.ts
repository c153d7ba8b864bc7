import path from "node:path";
import { systemActor } from "../core/actor";
import { AppError } from "../core/errors";
import { disconnect } from "../platform/db";
import { rescueSecondFactor } from "../second-factor/disable";
import { listStaff } from "../users/queries";
import { emailSchema, setRoleSchema } from "../users/schema";
import { setRole } from "../users/set-role";
import { resealAll } from "./admin-reseal";
import { loadDotenv } from "./environment/dotenv";
import { startPostgres } from "./postgres/start";
import { dataDirectory } from "./stack/places";

const USAGE = `Usage:
  npm run admin -- grant <e-mail> <moderator|finance|admin>   gives a person a role
  npm run admin -- revoke <e-mail>                            makes them a member again
  npm run admin -- list                                       names everybody with a role
  npm run admin -- disable-second-factor <e-mail>             lets in who lost phone and recovery codes
  npm run admin -- reseal                            seals anew, with the first of SEALING_KEYS, what an older key sealed`;

const operator = systemActor("admin command");

/** Does what the command line says. @returns what to print */
async function run([command, email, role, ...rest]: string[]): Promise<string> {
  if (command === "list" && !email) return list();
  if (command === "grant" && role && rest.length === 0) return give(email, role.toUpperCase());
  if (command === "revoke" && email && !role) return give(email, "MEMBER");
  if (command === "reseal" && !email) return reseal();
  if (command === "disable-second-factor" && email && !role) return rescue(email);
  throw new AppError("INVALID_INPUT", USAGE);
}

async function reseal(): Promise<string> {
  const { values, files } = await resealAll();
  return `Sealed anew: ${values} values and ${files} files. Older keys are no longer needed.`;
}

async function rescue(typed: string): Promise<string> {
  const email = emailSchema.safeParse(typed);
  if (!email.success) throw new AppError("INVALID_INPUT", USAGE);
  await rescueSecondFactor(operator, { email: email.data });
  return `The second factor of ${email.data} is off and all their sessions have ended; they log in with the password.`;
}

async function give(email: string | undefined, role: string): Promise<string> {
  const input = setRoleSchema.safeParse({ email, role });
  if (!input.success) throw new AppError("INVALID_INPUT", USAGE);
  const before = await setRole(operator, input.data);
  const words = input.data.role.toLowerCase();
  return before === input.data.role
    ? `${input.data.email} is ${words} already.`
    : `${input.data.email} is now ${words}; it counts on their next click.`;
}

async function list(): Promise<string> {
  const staff = await listStaff();
  if (staff.length === 0) return "Nobody has a role yet. Sign up on the site, then grant yourself admin.";
  return staff.map(({ role, email, nickname }) => `${role.padEnd(10)} ${email} (${nickname})`).join("\n");
}

/** Sees to a database: the one DATABASE_URL names, else the demo's own, which is started when it is not running. */
async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  loadDotenv();
  if (process.env.DATABASE_URL) return work();
  const dir = path.join(dataDirectory([]), "pg");
  const server = await startPostgres({ dir, port: 54_320 });
  process.env.DATABASE_URL = server.url;
  try {
    return await work();
  } finally {
    await disconnect();
    await server.stop();
  }
}

try {
  console.log(await withDatabase(() => run(process.argv.slice(2))));
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await disconnect();
}
