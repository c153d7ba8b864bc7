import { notFound } from "next/navigation";
import { AppError } from "@/lib/core/errors";

/** What a page's query found; the 404 page when it says that there is nothing for this person. */
export async function orNotFound<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
}
