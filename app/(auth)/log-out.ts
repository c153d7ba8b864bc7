"use server";
import { redirect } from "next/navigation";
import { signOut } from "@/lib/auth/auth";

/** Ends this session and takes its cookie away; a plain form post, so it works without JavaScript. */
export async function logOut(): Promise<void> {
  await signOut({ redirect: false });
  redirect("/");
}
