import type { Route } from "next";
import { TextLink } from "../ui/text-link";
import { type AccountKind, ownerHref } from "./words";

/** Whose account it is: a person, a job, a withdrawal or voucher with its person, a processor, a lane of the fees. */
export function AccountOwner({
  kind,
  ownerId,
  nickname,
  jobTitle,
}: {
  kind: AccountKind;
  ownerId: string;
  nickname: string | null;
  jobTitle: string | null;
}) {
  const known = nickname ?? jobTitle;
  return (
    <>
      {nickname && (
        <TextLink
          href={
            (kind === "IN_TRANSIT" || kind === "VOUCHER" ? `/u/${nickname}` : ownerHref(ownerId)) as Route
          }
        >
          {nickname}
        </TextLink>
      )}
      {jobTitle && (
        <span dir="auto" className="block">
          {jobTitle}
        </span>
      )}
      <span className={known ? "block font-mono text-ink-3 text-xs" : "font-mono text-ink-2 text-sm"}>
        {kind === "FEES" ? ownerId.replace("stripe-", "lane ") : ownerId}
      </span>
    </>
  );
}
