import { env } from "./env";

/** Who runs this site and how to reach them. */
export function operator(): { name: string; email?: string } {
  return { name: env.OPERATOR_NAME, ...(env.OPERATOR_EMAIL && { email: env.OPERATOR_EMAIL }) };
}
