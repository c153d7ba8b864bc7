"use client";

import { useLinkStatus } from "next/link";

/** A running stitch along the top of the window while the page a link leads to is on its way. */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return pending ? <span aria-hidden className="page-pending" /> : null;
}
