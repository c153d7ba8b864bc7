import { UTApi } from "uploadthing/server";
import { env } from "./env";

/**
 * Where UploadThing is. All of it comes from the environment and nothing from a request's Host header, because the
 * SDK sends the API key to these addresses.
 */
function addresses() {
  return {
    token: env.UPLOADTHING_TOKEN,
    ingestUrl: env.UPLOADTHING_INGEST_URL,
    logLevel: "Error",
  } as const;
}

/** The configuration of the upload route. `isDev` stays off: development and production take the same path. */
export function uploadRouteConfig() {
  return { ...addresses(), isDev: false, callbackUrl: `${env.APP_URL}/api/uploadthing` } as const;
}

let client: UTApi | undefined;

/** UploadThing's server client: stores, deletes and signs. Made at first use, because a build has no token. */
export function uploadThing(): UTApi {
  client ??= new UTApi({
    ...addresses(),
    apiUrl: env.UPLOADTHING_API_URL,
    ufsHost: env.UPLOADTHING_UFS_HOST,
    ufsAppIdLocation: env.UPLOADTHING_UFS_APP_ID_LOCATION,
  });
  return client;
}
