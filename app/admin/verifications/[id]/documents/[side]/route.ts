import { currentActor } from "@/lib/auth/current-actor";
import { AppError, notFound } from "@/lib/core/errors";
import { fileResponse } from "@/lib/uploads/read";
import { sides } from "@/lib/verification/schema";
import { viewedDocument } from "@/lib/verification/views";

/** One side of a document, for the moderator who has it open; for everybody else it does not exist. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/admin/verifications/[id]/documents/[side]">,
): Promise<Response> {
  try {
    const [actor, { id, side: asked }] = await Promise.all([currentActor(), params]);
    const side = sides.find((one) => one === asked);
    if (!actor || !side) throw notFound("This document");
    return await fileResponse(await viewedDocument(actor, id, side));
  } catch (error) {
    if (error instanceof AppError) return new Response(error.message, { status: error.status });
    throw error;
  }
}
