import { z } from "zod";

/** A number as it stands in a form body. */
export const integer = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);

export const metadata = z.record(z.string().max(40), z.string().max(500)).default({});

/** Which references of the answer are shown as whole objects. */
export const expand = z.array(z.string()).optional();
