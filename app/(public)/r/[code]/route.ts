import { redirect } from "next/navigation";
import { rememberReferrer } from "@/app/(auth)/referrer";
import { publicProfile } from "@/lib/profiles/queries";
import { nicknameSchema } from "@/lib/users/schema";

/** A person's invitation: remembers who they are and leads to the sign-up. A link that names nobody leads there too. */
export async function GET(_request: Request, { params }: RouteContext<"/r/[code]">) {
  const code = nicknameSchema.safeParse((await params).code);
  const referrer = code.success ? await publicProfile(code.data) : null;
  if (referrer) await rememberReferrer(referrer.nickname);
  redirect("/sign-up");
}
