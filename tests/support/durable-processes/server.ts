import { hostHttp } from "@/lib/local/http-host";
import { createInngest } from "@/lib/local/inngest/service";
import { EVENT_KEY, SIGNING_KEY } from "../inngest-keys";

// The local server as a process of its own, to be killed.
const port = Number(process.env.SERVER_PORT);
const service = createInngest({
  databaseUrl: process.env.DATABASE_URL ?? "",
  publicUrl: `http://localhost:${port}`,
  appUrl: `http://localhost:${process.env.APP_PORT}`,
  signingKey: SIGNING_KEY,
  eventKey: EVENT_KEY,
  retryScale: 0.002,
});
await hostHttp(port, (request) => service.handle(request));
console.info("ready");
