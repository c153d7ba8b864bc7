import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { type FormState, ok, type Result, type ResultError } from "@/lib/core/result";
import { typedValues, withoutSecrets } from "@/lib/core/typed-values";
import { clientIp } from "@/lib/platform/client-ip";
import { isBusy } from "@/lib/platform/db-errors";
import { log } from "@/lib/platform/log";
import { countTry, type LimitName } from "@/lib/platform/rate-limit";
import { type Access, type ActorFor, admit } from "./access";
import { currentVisitor } from "./current-actor";
import { parseInput } from "./form-input";
import { checkOrigin } from "./origin";

export interface Door<S extends z.ZodType, A extends Access> {
  /** A strict object. For forms every value arrives as text, or as a list of texts. */
  schema: S;
  access: A;
  /** A limit of its own, beside the one for all actions; counted per person, or per address for visitors. */
  limit?: LimitName;
}

/** What the state of a form may hold. Without JavaScript it travels in the page as JSON, which knows neither bigint nor Date. */
type Plain<T> = T extends bigint | Date ? never : T extends object ? { [Key in keyof T]: Plain<T[Key]> } : T;

type Handler<S extends z.ZodType, A extends Access, T> = (
  actor: ActorFor<A>,
  input: z.output<S>,
) => Promise<T>;

/**
 * The door for actions called from client code with an object. An expected failure comes back as a result with words
 * for the person; redirects pass through; anything else throws and reaches the person as a reference number.
 */
export function action<S extends z.ZodType, A extends Access, T>(
  name: string,
  door: Door<S, A>,
  handler: Handler<S, A, T>,
) {
  return async (input: unknown): Promise<Result<T>> => {
    try {
      return ok(await enter(door, input, handler));
    } catch (error) {
      return { ok: false, error: expected(name, error) };
    }
  };
}

/**
 * The door for forms, to be used with `useActionState`; works without JavaScript. After an error the state carries
 * what was typed, except secrets, so that nothing has to be typed twice.
 */
export function formAction<S extends z.ZodType, A extends Access, T>(
  name: string,
  door: Door<S, A>,
  handler: Handler<S, A, T & Plain<T>>,
) {
  return async (_previous: FormState<T>, form: FormData): Promise<FormState<T>> => {
    const typed = typedValues(form);
    try {
      return ok(await enter(door, typed, handler));
    } catch (error) {
      return { ok: false, error: expected(name, error), values: withoutSecrets(typed) };
    }
  };
}

// Every action id can be posted to any address of the site, so nothing a page or layout checked counts here.
async function enter<S extends z.ZodType, A extends Access, T>(
  { schema, access, limit }: Door<S, A>,
  input: unknown,
  handler: Handler<S, A, T>,
): Promise<T> {
  const requestHeaders = await headers();
  checkOrigin(requestHeaders);
  const visitor = await currentVisitor();
  const actor = admit(access, visitor);
  const ip = clientIp(requestHeaders);
  await (visitor ? countTry("action", visitor.actor.id) : countTry("actionPerIp", ip));
  if (limit) await countTry(limit, visitor?.actor.id ?? ip);
  return handler(actor, await parseInput(schema, input));
}

const BUSY: ResultError = {
  code: "UNAVAILABLE",
  message: "Piecework is very busy and could not do this now. Try again in a moment.",
  fields: {},
};

/** The part of an expected failure that a person may see; everything else is thrown on. */
function expected(name: string, error: unknown): ResultError {
  if (isBusy(error)) {
    log.error({ action: name, err: error }, "the database did not answer in time");
    return BUSY;
  }
  if (!(error instanceof AppError)) throw error;
  log.info({ action: name, code: error.code }, "action refused");
  return { code: error.code, message: error.message, fields: error.fields };
}
