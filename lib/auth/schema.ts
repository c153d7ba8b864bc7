import { z } from "zod";
import { idOf } from "@/lib/core/ids";

export const endSessionSchema = z.strictObject({
  sessionId: idOf("session"),
});

/** A session as its owner sees it. */
export interface OwnSession {
  id: string;
  device: string;
  startedAt: Date;
  lastSeenAt: Date;
  current: boolean;
}
