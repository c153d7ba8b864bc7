import { z } from "zod";
import { idOf } from "@/lib/core/ids";
import { isLanguage } from "@/lib/core/languages";
import { line, listOf, paragraphs } from "@/lib/core/text";
import type { Scorecard } from "@/lib/reputation/scorecard";

export const ABOUT_MAX = 1000;
export const LANGUAGES_MAX = 8;
export const SKILLS_MAX = 20;
const SKILL_MAX = 40;

const skills = line({ what: "The list of skills", max: SKILLS_MAX * (SKILL_MAX + 2) })
  .transform((text) => [...new Set(text.split(",").map((skill) => skill.trim()))].filter(Boolean))
  .pipe(
    z
      .array(
        z
          .string()
          .max(SKILL_MAX, `A skill may have at most ${SKILL_MAX} characters; separate skills by commas.`),
      )
      .max(SKILLS_MAX, `Name at most ${SKILLS_MAX} skills.`),
  );

const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** The editor of one's profile, as its form sends it. */
export const updateProfileSchema = z.strictObject({
  about: paragraphs({ what: "About me", max: ABOUT_MAX }),
  languages: listOf(z.string().refine(isLanguage, "Choose languages from the list."), {
    max: LANGUAGES_MAX,
    what: "languages",
  }).transform((codes) => [...new Set(codes)]),
  /** Separated by commas. */
  skills,
  showEarned: ticked,
  showLastLogin: ticked,
});
export type UpdateProfile = z.output<typeof updateProfileSchema>;

export const imageSlots = ["photo", "background"] as const;
export type ImageSlot = (typeof imageSlots)[number];

/** An uploaded file becomes the picture, or none does. */
export const setImageSchema = z.strictObject({
  slot: z.enum(imageSlots),
  fileId: idOf("file").nullable(),
});
export type SetImage = z.output<typeof setImageSchema>;

/** When somebody was last here, no more exactly than others need to know. */
export type LastLogin = "today" | "week" | "month" | "longer";

/** What everybody may see of a person. */
export interface PublicProfile {
  nickname: string;
  country: string;
  memberSince: Date;
  about: string;
  /** ISO 639-1. */
  languages: string[];
  skills: string[];
  photoFileId: string | null;
  backgroundFileId: string | null;
  /** All tasks ever rated Satisfied. */
  satisfied: number;
  /** The success rate with the numbers behind it: ratings of the last so many days. */
  recent: { satisfied: number; rated: number; days: number; fewest: number };
  /** 0 to 10. */
  level: number;
  /** Null when its owner hides it. */
  earnedMicros: bigint | null;
  /** Null when its owner hides it, or never logged in. */
  lastLogin: LastLogin | null;
  /** Null for whoever has published no job. */
  scorecard: Scorecard | null;
}

/** What the editor starts from. */
export interface OwnProfile
  extends Pick<UpdateProfile, "about" | "languages" | "skills" | "showEarned" | "showLastLogin"> {
  photoFileId: string | null;
  backgroundFileId: string | null;
}
