import "server-only";
import { headers } from "next/headers";
import { clientIp } from "@/lib/platform/client-ip";

/** The address of the request being answered, for limits that count visitors. */
export async function requestIp(): Promise<string> {
  return clientIp(await headers());
}
