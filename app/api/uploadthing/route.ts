import type { NextRequest } from "next/server";
import { createRouteHandler } from "uploadthing/next";
import { uploadRouteConfig } from "@/lib/platform/uploadthing";
import { uploadRouter } from "./router";

let handlers: ReturnType<typeof createRouteHandler> | undefined;

/** Made at the first request, because a build has no token. */
function door() {
  handlers ??= createRouteHandler({ router: uploadRouter, config: uploadRouteConfig() });
  return handlers;
}

export const GET = (request: NextRequest) => door().GET(request);
export const POST = (request: NextRequest) => door().POST(request);
