import { z } from "zod";
import { paragraphs } from "@/lib/core/text";
import { type SettingKey, settingDefinitions } from "./definitions";

/** Whether a text names a setting. */
export function isSettingKey(text: string): text is SettingKey {
  return Object.hasOwn(settingDefinitions, text);
}

const key = z.string().max(100).refine(isSettingKey, "There is no such setting.");
const reason = paragraphs({ min: 20, max: 500, what: "Reason" });
/** Of the authenticator app; empty while an earlier one still counts. */
const code = z.string().max(40).optional();

/** What is confirmed after the preview: the change as it was typed and as its effect was shown. */
export const changeForm = z.strictObject({
  key,
  value: z.string().max(400),
  from: z.string().max(40),
  /** The state of the setting that was shown; another one by now is a conflict. */
  seen: z.string().max(2_000),
  reason,
  code,
});
export type Change = Omit<z.output<typeof changeForm>, "code">;

export const cancelForm = z.strictObject({
  versionId: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt),
  reason,
  code,
});
export type Cancel = Omit<z.output<typeof cancelForm>, "code">;

/** A change as typed, from the address of the page. */
export const previewQuery = z.object({
  value: z.string().max(400).optional().catch(undefined),
  from: z.string().max(40).catch(""),
});
