"use client";
import { ArrowLeft, ArrowRight, PencilLine } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { Card } from "../ui/card";
import { fieldId } from "../ui/form-context";
import { KeyHint } from "../ui/key-hint";
import { LinkButton } from "../ui/link-button";
import { type Keys, useKeys } from "../ui/use-keys";
import { ApproveForm, type DecisionAction } from "./approve-form";
import { type Point, pointInputId, pointKey } from "./checklist-points";
import { DeclineForm, type Template } from "./decline-form";

const DECLINE = "decline";

/** Everything a moderator can do with a job, each with its key. */
export function ReviewPanel({
  jobId,
  points,
  templates,
  returnedMicros,
  actions,
  links,
}: {
  jobId: string;
  points: Point[];
  templates: Template[];
  returnedMicros: bigint;
  actions: { approve: DecisionAction; decline: DecisionAction };
  links: { edit: Route; previous: Route | null; next: Route | null };
}) {
  const approveButton = useRef<HTMLButtonElement>(null);
  const router = useRouter();
  const go = (href: Route | null) => href && router.push(href);
  const toggles = points.map(({ id }, index) => [
    pointKey(index),
    () => document.getElementById(pointInputId(id))?.click(),
  ]);
  const keys: Keys = {
    ...Object.fromEntries(toggles),
    a: () => approveButton.current?.click(),
    d: openDecline,
    e: () => go(links.edit),
    j: () => go(links.next),
    k: () => go(links.previous),
  };
  useKeys(keys);
  return (
    <div className="space-y-4">
      <Neighbours {...links} />
      <Card>
        <ApproveForm jobId={jobId} points={points} approve={actions.approve} button={approveButton} />
        <LinkButton href={links.edit} variant="secondary" wide className="mt-2">
          <PencilLine aria-hidden /> Correct the text <KeyHint>E</KeyHint>
        </LinkButton>
        <DeclineForm
          id={DECLINE}
          jobId={jobId}
          templates={templates}
          returnedMicros={returnedMicros}
          decline={actions.decline}
        />
      </Card>
    </div>
  );
}

function openDecline(): void {
  const form = document.getElementById(DECLINE);
  if (form instanceof HTMLDetailsElement) form.open = true;
  document.getElementById(fieldId("template"))?.focus();
}

/** The jobs before and after this one in the queue. */
export function Neighbours({ previous, next }: { previous: Route | null; next: Route | null }) {
  if (!previous && !next) return null;
  return (
    <nav aria-label="Queue" className="flex justify-between gap-2">
      {previous ? (
        <LinkButton href={previous} variant="quiet" size="sm">
          <ArrowLeft aria-hidden /> Previous <KeyHint>K</KeyHint>
        </LinkButton>
      ) : (
        <span />
      )}
      {next && (
        <LinkButton href={next} variant="quiet" size="sm">
          <KeyHint>J</KeyHint> Next <ArrowRight aria-hidden />
        </LinkButton>
      )}
    </nav>
  );
}
