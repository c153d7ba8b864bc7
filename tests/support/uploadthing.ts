import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createUploadthing } from "@/lib/local/uploadthing/service";
import { serve } from "./http";

/**
 * Starts the file stand-in and points the product of this process at it.
 * Must run before the product reads its environment for the first time.
 */
export async function startFiles(): Promise<{ stop(): Promise<void> }> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "files-"));
  const server = await serve((publicUrl) => {
    const service = createUploadthing({ dataDir, publicUrl, token: process.env.UPLOADTHING_TOKEN ?? "" });
    return (request) => service.handle(request);
  });
  const base = `${server.url}/local-ut`;
  Object.assign(process.env, {
    UPLOADTHING_INGEST_URL: base,
    UPLOADTHING_API_URL: base,
    UPLOADTHING_UFS_HOST: base.replace("http://", ""),
    UPLOADTHING_UFS_APP_ID_LOCATION: "path",
  });
  return {
    async stop() {
      await server.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
