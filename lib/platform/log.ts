import pino, { type Logger } from "pino";
import { env } from "./env";

/** Fields whose value never reaches a log, at the top or one or two levels down. */
const SECRET_FIELDS = [
  "password",
  "newPassword",
  "passwordHash",
  "token",
  "secret",
  "authorization",
  "cookie",
  "apiKey",
  "signature",
  "DATABASE_URL",
  "SMTP_URL",
];

/** Builds a logger of one JSON object per line; tests hand it a stream of their own. */
export function createLogger(level: string, destination?: pino.DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: SECRET_FIELDS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: "[secret]",
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

type Level = "debug" | "info" | "warn" | "error";

let shared: Logger | undefined;

// The level comes from the environment, so the real logger is made at the first line.
const at =
  (level: Level) =>
  (fields: object, message: string): void => {
    shared ??= createLogger(env.LOG_LEVEL);
    shared[level](fields, message);
  };

/** The log of this process: fields first (an error as `err`), then the sentence. */
export const log = { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
