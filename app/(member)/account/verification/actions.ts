"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { action, formAction } from "@/lib/auth/action";
import { invalid } from "@/lib/core/errors";
import { setDocumentFile } from "@/lib/verification/document-files";
import { giveDocument } from "@/lib/verification/give-document";
import { givePersonal } from "@/lib/verification/give-personal";
import { returnPath, verificationHref } from "@/lib/verification/links";
import { ownVerification } from "@/lib/verification/queries";
import {
  documentForm,
  personalForm,
  personalInformation,
  setDocumentFile as setFileSchema,
  submitForm,
} from "@/lib/verification/schema";
import { submitDocuments } from "@/lib/verification/submit";

export const savePersonal = formAction(
  "verification.give-personal",
  { schema: personalForm, access: "member" },
  async (actor, { name, year, month, day, return: back, ...address }): Promise<undefined> => {
    const birthDate = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    const personal = personalInformation.safeParse({ name, birthDate, address });
    if (!personal.success) throw invalid("day", "There is no such day.");
    await givePersonal(actor, personal.data);
    redirect(verificationHref(null, returnPath(back)));
  },
);

export const saveDocument = formAction(
  "verification.give-document",
  { schema: documentForm, access: "member" },
  async (actor, { return: back, ...document }): Promise<undefined> => {
    await giveDocument(actor, document);
    const { missing } = await ownVerification(actor.id);
    redirect(verificationHref(missing[0] ?? "check", returnPath(back)));
  },
);

export const setFile = action(
  "verification.set-file",
  { schema: setFileSchema, access: "member" },
  async (actor, input) => {
    await setDocumentFile(actor, input);
    revalidatePath("/account/verification", "layout");
  },
);

export const submit = formAction(
  "verification.submit",
  { schema: submitForm, access: "member" },
  async (actor, { return: back }): Promise<undefined> => {
    await submitDocuments(actor);
    redirect(verificationHref(null, returnPath(back)));
  },
);
