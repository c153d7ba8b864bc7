import { env } from "../platform/env";
import { createAuthenticator } from "./authenticator/service";
import { hostHttp } from "./http-host";
import { indexPage } from "./index-page";
import { createInngest } from "./inngest/service";
import { createMail } from "./mail/service";
import { pageAnswer } from "./page/answer";
import { createPayPal } from "./paypal/service";
import type { LocalService } from "./service";
import { isDemo, type StandIns } from "./stack/environment";
import { createStripe } from "./stripe/service";
import { createUploadthing } from "./uploadthing/service";

/** What the start hands over in the variable LOCAL_SERVICES; everything else is the product's own environment. */
export interface ServicesOptions {
  standIns: StandIns;
  port: number;
  smtpPort: number;
  dataDir: string;
  /** Where this process reaches the site, without a proxy in between. */
  appUrl: string;
}

function createServices(options: ServicesOptions): LocalService[] {
  const { dataDir, appUrl, standIns } = options;
  const publicUrl = env.LOCAL_SERVICES_URL!;
  const services: LocalService[] = [];
  if (standIns.stripe) {
    const keys = { secretKey: env.STRIPE_SECRET_KEY, webhookSecret: env.STRIPE_WEBHOOK_SECRET };
    services.push(createStripe({ dataDir, publicUrl, appUrl, ...keys }));
  }
  if (standIns.paypal) {
    const keys = {
      clientId: env.PAYPAL_CLIENT_ID!,
      clientSecret: env.PAYPAL_CLIENT_SECRET!,
      webhookId: env.PAYPAL_WEBHOOK_ID!,
    };
    services.push(createPayPal({ dataDir, publicUrl, appUrl, ...keys }));
  }
  if (standIns.uploadthing)
    services.push(createUploadthing({ dataDir, publicUrl, token: env.UPLOADTHING_TOKEN }));
  if (standIns.mail) services.push(createMail({ dataDir, smtpPort: options.smtpPort }));
  if (isDemo(standIns)) services.push(createAuthenticator({ databaseUrl: env.DATABASE_URL }));
  if (standIns.inngest) {
    const keys = { signingKey: env.INNGEST_SIGNING_KEY!, eventKey: env.INNGEST_EVENT_KEY! };
    const address = `http://localhost:${options.port}`;
    services.push(createInngest({ databaseUrl: env.DATABASE_URL, publicUrl: address, appUrl, ...keys }));
  }
  return services;
}

function serves(service: LocalService, pathname: string): boolean {
  return service.prefixes.some((prefix) => pathname === prefix || pathname.startsWith(`${prefix}/`));
}

async function main(): Promise<void> {
  const options = JSON.parse(process.env.LOCAL_SERVICES!) as ServicesOptions;
  const services = createServices(options);
  const host = await hostHttp(options.port, async (request) => {
    const { pathname } = new URL(request.url);
    const service = services.find((one) => serves(one, pathname));
    if (service) return service.handle(request);
    if (pathname === "/") return pageAnswer(indexPage(services));
    return new Response("No stand-in answers here.\n", { status: 404 });
  });

  let stopping = false;
  async function stop() {
    if (stopping) return;
    stopping = true;
    await host.stop();
    await Promise.all(services.map((service) => service.stop()));
    process.exit(0);
  }
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
