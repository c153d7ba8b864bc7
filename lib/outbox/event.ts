import type { z } from "zod";

/** A fact other parts of the product may react to. Each noun lists its own in `events.ts`. */
export interface EventDefinition<Name extends string = string, Schema extends z.ZodObject = z.ZodObject> {
  name: Name;
  schema: Schema;
}

/** Names a fact, `noun/past-tense`, and the data it carries: ids and plain JSON, never an amount as a number. */
export function defineEvent<Name extends `${string}/${string}`, Schema extends z.ZodObject>(
  name: Name,
  schema: Schema,
): EventDefinition<Name, Schema> {
  return { name, schema };
}
