import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@/lib/platform/log";
import type { LocalService } from "../service";
import { handleApi } from "./api";
import { App, Unanswered } from "./app";
import { planCrons } from "./crons";
import { migrate, openPool } from "./database";
import { every, type Loop } from "./every";
import { Functions } from "./functions";
import { startRunner } from "./runner";
import { readStatus } from "./status";

const PREFIX = "/inngest";

/** How often the app is asked to register: until it has done so, and from then on. */
const SYNC_TICK_MS = 500;
const RESYNC_MS = 30_000;

const END_LIMIT_MS = 2_000;

export interface InngestOptions {
  /** Where runs, timers and events are kept; a role that may create schemas. */
  databaseUrl: string;
  /** The address of this server, which the app has as INNGEST_BASE_URL. */
  publicUrl: string;
  /** The address of the app that serves the functions. */
  appUrl: string;
  signingKey: string;
  eventKey: string;
  /** Shortens the waits between attempts; for tests. */
  retryScale?: number;
}

/** A server for durable functions that speaks Inngest's own protocol; it keeps everything in PostgreSQL. */
export function createInngest(options: InngestOptions): LocalService {
  const server = new InngestServer(options);
  return {
    prefixes: [PREFIX],
    handle: (request) => server.handle(request),
    stop: () => server.stop(),
  };
}

class InngestServer {
  private readonly pool;
  private readonly app;
  private readonly functions = new Functions();
  private readonly sync: Loop;
  private prepared: Promise<void> | undefined;
  private runner: ReturnType<typeof startRunner> | undefined;
  private nextSyncAt = 0;
  private lastProblem = "";

  constructor(private readonly options: InngestOptions) {
    this.pool = openPool(options.databaseUrl);
    this.app = new App(options.appUrl, options.signingKey);
    this.sync = every(SYNC_TICK_MS, () => this.keepInSync(), this.report);
  }

  /** Answers what is below /inngest: the SDK's API, and the state as JSON at its root. */
  async handle(request: Request): Promise<Response> {
    const { pool, functions } = this;
    const path = new URL(request.url).pathname.slice(PREFIX.length).replace(/\/$/, "");
    await this.prepare();
    if (path === "" && request.method === "GET") return Response.json(await readStatus(pool, functions));
    return handleApi(request, path, {
      ...this.options,
      pool,
      functions,
      onRegistered: () => this.onRegistered(),
    });
  }

  async stop(): Promise<void> {
    await this.sync.stop();
    await (await this.runner)?.stop();
    // A connection that a dead queue never gave back must not hold up the end.
    await Promise.race([this.pool.end(), sleep(END_LIMIT_MS, undefined, { ref: false })]);
  }

  private prepare(): Promise<void> {
    this.prepared ??= migrate(this.pool).catch((error) => {
      this.prepared = undefined;
      throw error;
    });
    return this.prepared;
  }

  // The app may start after this server, restart, or serve other functions after a change of its code.
  private async keepInSync(): Promise<void> {
    if (Date.now() < this.nextSyncAt) return;
    await this.prepare();
    try {
      await this.app.sync();
      this.nextSyncAt = Date.now() + RESYNC_MS;
      this.lastProblem = "";
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
    }
  }

  private async onRegistered(): Promise<void> {
    if (this.runner) return planCrons(this.pool, this.functions);
    this.runner = this.start();
    await this.runner.catch((error) => {
      this.runner = undefined;
      throw error;
    });
  }

  private start() {
    const { pool, app, functions, report: log } = this;
    return startRunner({
      pool,
      app,
      functions,
      retryScale: this.options.retryScale ?? 1,
      log,
      onUnanswered: (reason) => {
        log(`a call was not answered and will be repeated: ${reason}`);
        this.nextSyncAt = 0;
      },
      onDeath: (error) => {
        log(`the job queue stopped and is started again: ${error.message}`);
        const dead = this.runner;
        this.runner = undefined;
        this.nextSyncAt = 0;
        dead?.then((runner) => runner.stop()).catch(() => {});
      },
    });
  }

  private readonly report = (problem: string) => {
    if (problem !== this.lastProblem) log.warn({ problem }, "durable functions");
    this.lastProblem = problem;
  };
}
