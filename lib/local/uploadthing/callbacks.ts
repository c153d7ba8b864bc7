import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { HOUR_MS, SECOND_MS } from "@/lib/core/time";
import type { Ingest } from "./options";
import { sign } from "./signature";

const registrationSchema = z.object({
  fileKeys: z.array(z.string()),
  metadata: z.unknown(),
  callbackUrl: z.url(),
  callbackSlug: z.string(),
  awaitServerData: z.boolean().default(true),
});

const resultSchema = z.object({
  fileKey: z.string(),
  callbackData: z.unknown(),
  error: z.string().optional(),
});

type Registration = Omit<z.output<typeof registrationSchema>, "fileKeys"> & { at: number };

const METADATA_WITHIN_MS = 5 * SECOND_MS;
const RESULT_WITHIN_MS = 30 * SECOND_MS;
const ATTEMPTS = 3;

/** Tells the product that a file has arrived, and brings its answer back to the browser that waits for it. */
export class Callbacks {
  private readonly registrations = new Map<string, Registration>();
  private readonly waiting = new Map<string, (data: unknown) => void>();

  constructor(private readonly ingest: Ingest) {}

  /** POST /route-metadata: what the product wants to be told about files that will arrive. */
  register(body: unknown): void {
    const { fileKeys, ...registration } = registrationSchema.parse(body);
    for (const [key, { at }] of this.registrations) {
      if (at < Date.now() - HOUR_MS) this.registrations.delete(key);
    }
    for (const key of fileKeys) this.registrations.set(key, { ...registration, at: Date.now() });
  }

  /** POST /callback-result: what the product's onUploadComplete gave back. */
  finish(body: unknown): void {
    const { fileKey, callbackData, error } = resultSchema.parse(body);
    this.waiting.get(fileKey)?.(error ? { error } : (callbackData ?? null));
  }

  /** Sends the signed callback of a stored file. @returns what the product answered, or null */
  async uploaded(key: string, file: object): Promise<unknown> {
    const registration = await this.registrationOf(key);
    const result = registration.awaitServerData ? this.resultOf(key) : Promise.resolve(null);
    const metadata = registration.metadata ?? {};
    const body = { status: "uploaded", metadata, file, origin: this.ingest.base };
    const accepted = await this.send(registration, "callback", body);
    if (!accepted) this.waiting.get(key)?.(null);
    const data = await result;
    this.registrations.delete(key);
    return data;
  }

  /** Tells the product that an upload failed. */
  async failed(key: string, message: string): Promise<void> {
    const registration = await this.registrationOf(key);
    await this.send(registration, "error", { fileKey: key, error: message });
    this.registrations.delete(key);
  }

  /** The browser's upload may be faster than the product's registration of it. */
  private async registrationOf(key: string): Promise<Registration> {
    for (const end = Date.now() + METADATA_WITHIN_MS; Date.now() < end; await sleep(25)) {
      const registration = this.registrations.get(key);
      if (registration) return registration;
    }
    throw new Error("Nobody registered this upload.");
  }

  private resultOf(key: string): Promise<unknown> {
    return new Promise((resolve) => {
      const settle = (data: unknown) => {
        clearTimeout(timer);
        this.waiting.delete(key);
        resolve(data);
      };
      const timer = setTimeout(() => settle(null), RESULT_WITHIN_MS);
      this.waiting.set(key, settle);
    });
  }

  private async send(to: Registration, hook: "callback" | "error", body: object): Promise<boolean> {
    const text = JSON.stringify(body);
    const url = `${to.callbackUrl}?slug=${encodeURIComponent(to.callbackSlug)}`;
    const headers = {
      "content-type": "application/json",
      "uploadthing-hook": hook,
      "x-uploadthing-signature": sign(text, this.ingest.apiKey),
    };
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) await sleep(250 * 2 ** attempt);
      const response = await fetch(url, { method: "POST", body: text, headers }).catch(() => null);
      await response?.body?.cancel();
      if (response?.ok) return true;
    }
    return false;
  }
}
