"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { Card } from "../ui/card";
import { MailboxHint } from "./mailbox-hint";

/** Takes the place of a form that has sent a mail: which address it went to and what to do when nothing comes. */
export function CheckYourMail({
  title,
  mailbox,
  children,
}: {
  title: string;
  mailbox: string | undefined;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Card pad="lg">
      <h2 ref={heading} tabIndex={-1} className="mb-3 font-bold text-xl outline-none">
        {title}
      </h2>
      <div className="mb-6 space-y-3">{children}</div>
      <MailboxHint mailbox={mailbox} />
    </Card>
  );
}
