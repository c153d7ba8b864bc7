import type { Answer } from "./effects";
import { maxAttempts } from "./functions";
import type { FunctionConfig, Json, OpenTurn } from "./protocol";
import { canonicalJson, sign } from "./signing";

/** The app gave no answer of the protocol: it is down, was killed, or something else spoke in its place. */
export class Unanswered extends Error {
  constructor(
    message: string,
    /** The app cannot even have seen the call. */
    readonly unreachable: boolean,
  ) {
    super(message);
  }
}

/** Which call of a run this is. */
export interface CallDetails {
  dispatch: string;
  attempt: number;
  plannedStep?: string;
}

/** The app's /api/inngest, called over HTTP with signed requests as the hosted server does. */
export class App {
  private readonly url: string;

  constructor(
    appUrl: string,
    private readonly signingKey: string,
  ) {
    this.url = new URL("/api/inngest", appUrl).href;
  }

  /** Asks the app to register its functions with us. @throws Unanswered, or Error with the app's own words */
  async sync(): Promise<void> {
    const response = await this.request("PUT", this.url, { url: this.url });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`the app refused to register (${response.status}): ${text.slice(0, 500)}`);
  }

  /** Calls a function for its next turn, or for one planned step. @throws Unanswered */
  async call(run: OpenTurn, config: FunctionConfig, details: CallDetails): Promise<Answer> {
    const stepId = details.plannedStep ?? "step";
    const query = new URLSearchParams({ fnId: run.functionId, stepId });
    const response = await this.request("POST", `${this.url}?${query}`, callBody(run, config, details));
    const body = await response.text().catch((error: Error) => {
      throw new Unanswered(`the answer broke off: ${error.message}`, false);
    });
    if (!isProtocolAnswer(response)) {
      throw new Unanswered(`HTTP ${response.status}: ${body.slice(0, 200)}`, false);
    }
    return {
      status: response.status,
      noRetry: response.headers.get("x-inngest-no-retry") === "true",
      retryAfter: response.headers.get("retry-after"),
      body: JSON.parse(body || "null") as Json,
    };
  }

  private async request(method: string, url: string, body: Json): Promise<Response> {
    const text = canonicalJson(body);
    const headers = {
      "content-type": "application/json",
      "x-inngest-server-kind": "cloud",
      "x-inngest-signature": sign(text, this.signingKey),
      "x-inngest-req-version": "2",
    };
    try {
      return await fetch(url, { method, headers, body: text, redirect: "error" });
    } catch (error) {
      const cause = (error as Error).cause as { code?: string; message?: string } | undefined;
      throw new Unanswered(cause?.message ?? String(error), cause?.code === "ECONNREFUSED");
    }
  }
}

// A failing function says whether it may be tried again; a 5xx or 4xx without that word is not the function speaking.
function isProtocolAnswer(response: Response): boolean {
  if (response.status === 200 || response.status === 206) return response.headers.has("x-inngest-sdk");
  return response.headers.has("x-inngest-no-retry");
}

function callBody(
  run: OpenTurn,
  config: FunctionConfig,
  { dispatch, attempt, plannedStep }: CallDetails,
): Json {
  const done = run.steps.filter((step) => step.done);
  const events = run.events as unknown as Json[];
  return {
    version: 2,
    use_api: false,
    event: events[0] ?? null,
    events,
    steps: Object.fromEntries(done.map((step) => [step.id, step.state])),
    defers: {},
    ctx: {
      run_id: run.id,
      fn_id: run.functionId,
      qi_id: dispatch,
      step_id: plannedStep ?? "step",
      attempt,
      max_attempts: maxAttempts(config),
      env: "",
      use_api: false,
      disable_immediate_execution: plannedStep !== undefined || done.length < run.steps.length,
      stack: { stack: done.map((step) => step.id), current: done.length },
    },
  };
}
