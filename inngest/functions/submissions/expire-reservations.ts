import { sweep } from "@/inngest/sweep";
import { expireReservations as work } from "@/lib/submissions/expire";

/** Returns lapsed reservations to their jobs. */
export const expireReservations = sweep({ id: "expire-reservations", batch: 500, work });
