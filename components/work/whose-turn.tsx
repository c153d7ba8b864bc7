import { UserRound, UserRoundCheck } from "lucide-react";
import type { ReactNode } from "react";
import { Alert } from "../ui/alert";

/** Whose move it is, until when, and what happens otherwise. */
export function WhoseTurn({
  yours,
  title,
  children,
  aside,
}: {
  yours: boolean;
  title: ReactNode;
  children: ReactNode;
  /** The clock. */
  aside?: ReactNode;
}) {
  return (
    <Alert tone={yours ? "wait" : "info"} icon={yours ? UserRoundCheck : UserRound}>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <p className="font-bold">{title}</p>
          <p>{children}</p>
        </div>
        {aside}
      </div>
    </Alert>
  );
}
