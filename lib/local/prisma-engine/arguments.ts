import { readFileSync } from "node:fs";

const DATABASE_COMMANDS = ["can-connect-to-database", "create-database", "drop-database"] as const;
export type DatabaseCommand = (typeof DATABASE_COMMANDS)[number];

/** A schema file's name and text, as the engine takes them. */
export type Datamodel = [name: string, content: string];

export type EngineCall =
  | { kind: "version" }
  | { kind: "database"; command: DatabaseCommand; url: string }
  | { kind: "serve"; url: string; datamodels: Datamodel[] };

const EMPTY_DATAMODEL: Datamodel = ["schema.prisma", 'datasource db {\n  provider = "postgresql"\n}\n'];

/** Reads the command line that Prisma's CLI writes for its native engine. */
export function readArguments(argv: string[]): EngineCall {
  if (argv.includes("--version")) return { kind: "version" };
  const url = datasourceUrl(valuesOf(argv, "--datasource")[0]);
  const command = DATABASE_COMMANDS.find((name) => argv.includes(name));
  if (argv.includes("cli") && command) return { kind: "database", command, url };
  const datamodels = valuesOf(argv, "--datamodels").map(readDatamodel);
  return { kind: "serve", url, datamodels: datamodels.length > 0 ? datamodels : [EMPTY_DATAMODEL] };
}

function valuesOf(argv: string[], option: string): string[] {
  return argv.flatMap((argument, index) => (argument === option ? (argv[index + 1] ?? []) : []));
}

function datasourceUrl(datasource: string | undefined): string {
  const given = datasource ? (JSON.parse(datasource) as { url?: string; value?: string }) : {};
  return given.url || given.value || process.env.DATABASE_URL || "";
}

/** A datamodel is given as a path, or as JSON with its path and content. */
function readDatamodel(argument: string): Datamodel {
  if (!/^\s*[[{]/.test(argument)) return [argument, readFileSync(argument, "utf8")];
  const parsed = JSON.parse(argument) as Datamodel | { path: string; content: string };
  return Array.isArray(parsed) ? parsed : [parsed.path, parsed.content];
}
