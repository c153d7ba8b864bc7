import { z } from "zod";

// The parts of Inngest's SDK protocol (request version 2) that the server and the SDK exchange. What the SDK sends is
// read leniently: a newer SDK may add fields.

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const data = z.record(z.string(), z.json());

export const incomingEvent = z.object({
  id: z.string().optional(),
  name: z.string().min(1),
  data: data.nullish().transform((value) => value ?? {}),
  ts: z.number().optional(),
  user: z.json().optional(),
  v: z.string().optional(),
});

/** An event as functions receive it. */
export interface InngestEvent {
  id: string;
  name: string;
  data: Record<string, Json>;
  ts: number;
}

const concurrencyRule = z.union([
  z.number().transform((limit) => ({ limit, key: undefined })),
  z.object({ limit: z.number(), key: z.string().optional() }),
]);

/** One function as the SDK registers it. */
export const functionConfig = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  triggers: z.array(
    z.object({
      event: z.string().optional(),
      expression: z.string().optional(),
      cron: z.string().optional(),
    }),
  ),
  steps: z.object({
    step: z.object({ retries: z.object({ attempts: z.number() }).partial().optional() }),
  }),
  cancel: z.array(z.object({ event: z.string(), if: z.string().optional() })).optional(),
  idempotency: z.string().optional(),
  batchEvents: z.object({ maxSize: z.number(), timeout: z.string(), key: z.string().optional() }).optional(),
  concurrency: z
    .union([concurrencyRule, z.array(concurrencyRule)])
    .transform((rules) => [rules].flat())
    .optional(),
});

export type FunctionConfig = z.output<typeof functionConfig>;

export const registration = z.object({ appName: z.string(), functions: z.array(functionConfig) });

/** A step the function reports in its answer. */
export const operation = z.looseObject({
  op: z.string(),
  id: z.string(),
  name: z.string().optional(),
  opts: z.record(z.string(), z.json()).nullish(),
  data: z.json().optional(),
  error: z.json().optional(),
});

export type Operation = z.output<typeof operation>;

export const checkpoint = z.object({
  qi_id: z.string(),
  steps: z.array(operation),
});

/** A run as its next call sees it. */
export interface OpenTurn {
  id: string;
  functionId: string;
  events: [InngestEvent, ...InngestEvent[]];
  queue: string | null;
  steps: { id: string; done: boolean; state: Json }[];
}
