import { currentActor } from "@/lib/auth/current-actor";
import { AppError, notFound } from "@/lib/core/errors";
import { canReadProof } from "@/lib/submissions/proof-files";
import { fileResponse, findReadable, isPublic, type ReadableFile } from "@/lib/uploads/read";
import { canReadOwnDocument } from "@/lib/verification/document-files";

/** A file, for those who may see it; for everybody else it does not exist. */
export async function GET(_request: Request, { params }: RouteContext<"/api/files/[id]">): Promise<Response> {
  try {
    const file = await findReadable((await params).id);
    if (!(await mayRead(file))) throw notFound("This file");
    return await fileResponse(file);
  } catch (error) {
    if (error instanceof AppError) return new Response(error.message, { status: error.status });
    throw error;
  }
}

async function mayRead(file: ReadableFile): Promise<boolean> {
  if (isPublic(file)) return true;
  const actor = await currentActor();
  if (!actor) return false;
  return file.purpose === "PROOF" ? canReadProof(actor, file) : canReadOwnDocument(actor, file);
}
