import { sweep } from "@/inngest/sweep";
import { sendDueMail } from "@/lib/outbox/send-mail";

/** Sends queued mail, and tries again what a mail server refused. */
export const send = sweep({ id: "mail-send", event: "mail/queued", batch: 20, work: sendDueMail });
