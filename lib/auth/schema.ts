import { z } from "zod";
import { idOf } from "@/lib/core/ids";
import { codeSchema } from "@/lib/second-factor/code-schema";

export const endSessionSchema = z.strictObject({
  sessionId: idOf("session"),
});

/** The second step of a log-in. */
export const codeStepSchema = z.strictObject({ ticket: z.string().max(1000), code: codeSchema });
export type CodeStep = z.output<typeof codeStepSchema>;

/** The form of that step: the ticket lies in a cookie, and where to go afterwards is checked by whoever follows it. */
export const codeStepFormSchema = z.strictObject({ code: codeSchema, next: z.string().max(500).optional() });

/** A session as its owner sees it. */
export interface OwnSession {
  id: string;
  device: string;
  startedAt: Date;
  lastSeenAt: Date;
  current: boolean;
}
