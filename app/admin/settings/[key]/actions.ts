"use server";
import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { provenActor } from "@/lib/auth/step-up";
import { cancelChange } from "@/lib/settings/cancel";
import { changeSetting } from "@/lib/settings/change";
import { cancelForm, changeForm } from "@/lib/settings/schema";

const pageOf = (key: string) => `/admin/settings/${key}` as Route;

export const change = formAction(
  "setting.change",
  { schema: changeForm, access: "admin" },
  async (actor, { code, ...input }): Promise<void> => {
    // After a conflict the page shows the numbers of this moment.
    revalidatePath("/admin/settings/[key]", "page");
    await changeSetting(await provenActor(actor, code), input);
    redirect(pageOf(input.key));
  },
);

export const cancel = formAction(
  "setting.cancel-change",
  { schema: cancelForm, access: "admin" },
  async (actor, { code, ...input }): Promise<void> => {
    revalidatePath("/admin/settings/[key]", "page");
    const { key } = await cancelChange(await provenActor(actor, code), input);
    redirect(pageOf(key));
  },
);
