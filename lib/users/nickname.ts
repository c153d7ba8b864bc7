/** Lower case; a nickname stands in addresses. */
export const NICKNAME_SHAPE = /^[a-z0-9][a-z0-9_-]{1,18}[a-z0-9]$/;

// Names by which a person could pass for the site or its staff.
const RESERVED = new Set(
  `about abuse account accounts admin administrator anonymous api billing deleted everyone finance help helpdesk
  info legal mail me mod moderation moderator moderators no-reply noreply nobody null office official operator owner
  payment payments payout payouts piecework postmaster privacy root security settings staff status support system
  team terms test trust undefined verification verified wallet webmaster`.split(/\s+/),
);

/** Whether nobody may have it, also when written with separators: "ad-min". */
export function isReserved(nickname: string): boolean {
  return RESERVED.has(nickname) || RESERVED.has(nickname.replace(/[_-]/g, ""));
}
