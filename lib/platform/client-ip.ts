import { isIP } from "node:net";
import { env } from "./env";

/**
 * The address a request comes from, for rate limits. Each trusted proxy adds the address it saw at the end of
 * X-Forwarded-For, so the client is that many places from the right; what stands further left is the client's own
 * claim. Without a proxy the last entry is the one Next.js itself sets.
 */
export function clientIp(
  headers: Pick<Headers, "get">,
  trustedHops: number = env.TRUSTED_PROXY_HOPS,
): string {
  const chain = (headers.get("x-forwarded-for") ?? "").split(",").map((entry) => entry.trim());
  const address = chain.at(-Math.max(trustedHops, 1)) ?? "";
  return network(address.replace(/^::ffff:(?=\d+\.)/i, ""));
}

/** One IPv6 customer has a whole /64: counting single addresses would count nothing. */
function network(address: string): string {
  const version = isIP(address);
  if (version === 0) return "unknown";
  if (version === 4) return address;
  const [head = "", tail = ""] = address.toLowerCase().split("%")[0]!.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const zeros = address.includes("::") ? Array(Math.max(0, 8 - left.length - right.length)).fill("0") : [];
  return `${[...left, ...zeros, ...right]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
