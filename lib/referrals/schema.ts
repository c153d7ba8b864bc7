import { idOf } from "@/lib/core/ids";

/** The id of the last referred person seen, in an address; null when it is none. */
export function readBefore(value: unknown): string | null {
  return idOf("user").safeParse(value).data ?? null;
}
