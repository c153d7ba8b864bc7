"use server";
import { revalidatePath } from "next/cache";
import { action, formAction } from "@/lib/auth/action";
import { setImageSchema, updateProfileSchema } from "@/lib/profiles/schema";
import { setProfileImage } from "@/lib/profiles/set-image";
import { updateProfile } from "@/lib/profiles/update";

const PAGE = "/account/profile";

export const saveProfile = formAction(
  "profile.update",
  { schema: updateProfileSchema, access: "member" },
  async (actor, input) => {
    await updateProfile(actor, input);
    revalidatePath(PAGE);
  },
);

export const setImage = action(
  "profile.set-image",
  { schema: setImageSchema, access: "member" },
  async (actor, input) => {
    await setProfileImage(actor, input);
    revalidatePath(PAGE);
  },
);
