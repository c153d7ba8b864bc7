import { send } from "./functions/mail/send";
import { relay } from "./functions/outbox/relay";

/** Every durable function the product serves. */
export const functions = [relay, send];
