import { z } from "zod";

export interface UploadThingOptions {
  /** Folder of the stored files. */
  dataDir: string;
  /** Where this server is reached, without a trailing slash. */
  publicUrl: string;
  /** The product's UPLOADTHING_TOKEN: base64 of { apiKey, appId, regions }. */
  token: string;
}

/** What every part of the stand-in works with. */
export interface Ingest {
  /** {publicUrl}/local-ut: what every signed address begins with, whatever Host a request names. */
  base: string;
  apiKey: string;
  appId: string;
  folder: string;
}

const tokenSchema = z.object({ apiKey: z.string().startsWith("sk_"), appId: z.string().regex(/^\w+$/) });

/** Reads the key and the app's id out of a token. @throws when it is none */
export function readToken(token: string): { apiKey: string; appId: string } {
  return tokenSchema.parse(JSON.parse(Buffer.from(token, "base64").toString("utf8")));
}
