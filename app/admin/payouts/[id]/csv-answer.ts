import { AppError } from "@/lib/core/errors";

/** A file to download, or the reason why there is none. */
export async function csvAnswer(name: string, file: Promise<string>): Promise<Response> {
  try {
    return new Response(await file, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return new Response(error.message, { status: error.status });
  }
}
