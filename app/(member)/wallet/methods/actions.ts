"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/auth/action";
import { addMethod } from "@/lib/withdrawals/add-method";
import { addMethodSchema } from "@/lib/withdrawals/method-schema";
import { removeMethod } from "@/lib/withdrawals/remove-method";
import { removeMethodSchema, sendLinkSchema } from "@/lib/withdrawals/schema";
import { sendMethodLink } from "@/lib/withdrawals/send-link";

/** Adds a payout method and leads back to the list, with a word on what comes next. */
export const add = formAction(
  "payout-method.add",
  { schema: addMethodSchema, access: "member" },
  async (actor, input): Promise<undefined> => {
    const { confirmed } = await addMethod(actor, input);
    redirect(`/wallet/methods?done=${confirmed ? "added" : "mailed"}` as Route);
  },
);

/** Mails the link to a PayPal address once more, and leads back to the list. */
export const sendLink = formAction(
  "payout-method.send-link",
  { schema: sendLinkSchema, access: "member" },
  async (actor, input): Promise<undefined> => {
    await sendMethodLink(actor, input);
    redirect("/wallet/methods?done=sent" as Route);
  },
);

/** Takes a payout method away and leads back to the list. */
export const remove = formAction(
  "payout-method.remove",
  { schema: removeMethodSchema, access: "member" },
  async (actor, input): Promise<undefined> => {
    await removeMethod(actor, input);
    redirect("/wallet/methods?done=removed" as Route);
  },
);
