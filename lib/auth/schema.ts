import { z } from "zod";
import { isId } from "@/lib/core/ids";

export const endSessionSchema = z.strictObject({
  sessionId: z.string().refine((text) => isId("session", text), "That is not a session."),
});

/** A session as its owner sees it. */
export interface OwnSession {
  id: string;
  device: string;
  startedAt: Date;
  lastSeenAt: Date;
  current: boolean;
}
