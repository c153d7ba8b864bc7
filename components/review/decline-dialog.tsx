"use client";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { KeyHint } from "@/components/ui/key-hint";
import { Textarea } from "@/components/ui/textarea";
import { type DeclineReason, declineReasonLabels, declineReasons } from "@/lib/submissions/schema";
import { declineStarters } from "./decline-texts";

/** The most characters of a reason. */
const LONGEST = 1_000;

/** Asks why: one of seven reasons by number, and the words the worker will read. */
export function DeclineDialog({
  names,
  minLength,
  lastTexts,
  onCancel,
  onDecline,
}: {
  /** Whose work it is. */
  names: string[];
  minLength: number;
  /** The words used last for each reason, offered again. */
  lastTexts: Map<DeclineReason, string>;
  onCancel: () => void;
  onDecline: (reason: DeclineReason, text: string) => void;
}) {
  const [reason, setReason] = useState<DeclineReason | null>(null);
  const [text, setText] = useState("");
  const [errors, setErrors] = useState<{ reason?: string; text?: string }>({});
  const area = useRef<HTMLTextAreaElement>(null);

  const choose = (next: DeclineReason) => {
    const own = reason === null || text === textFor(reason, lastTexts) || text.trim() === "";
    if (own) setText(textFor(next, lastTexts));
    setReason(next);
    setErrors({});
  };
  const decline = () => {
    const long = text.trim().length;
    if (reason && long >= minLength && long <= LONGEST) return onDecline(reason, text.trim());
    setErrors({
      reason: reason ? undefined : "Choose a reason.",
      text: long < minLength ? `Explain it in at least ${minLength} characters.` : undefined,
    });
    if (reason) area.current?.focus();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onCancel()}
      title={
        names.length === 1
          ? `Not satisfied with ${names[0]}'s work`
          : `Not satisfied with ${names.length} submissions`
      }
      description="The worker is not paid and reads your reason. The position is free again for somebody else."
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          decline();
        }}
        onKeyDown={(event) => {
          const typing = event.target instanceof HTMLTextAreaElement;
          const chosen = declineReasons[Number(event.key) - 1];
          if (chosen && !typing) {
            event.preventDefault();
            choose(chosen);
            // After the text has been put in, so that typing goes on at its end.
            requestAnimationFrame(() => focusEnd(area.current));
          } else if (event.key === "Enter" && !event.shiftKey && typing) {
            event.preventDefault();
            decline();
          }
        }}
      >
        <fieldset>
          <legend className="font-medium">Reason</legend>
          {errors.reason && <p className="mt-1 font-medium text-bad">{errors.reason}</p>}
          <div className="mt-2 grid gap-1">
            {declineReasons.map((value, index) => (
              <label
                key={value}
                className="flex min-h-9 cursor-pointer items-center gap-3 rounded-md px-2 hover:bg-sunken has-checked:bg-selected pointer-coarse:min-h-11"
              >
                <input
                  type="radio"
                  name="reason"
                  checked={reason === value}
                  onChange={() => choose(value)}
                  className="size-4.5 accent-primary"
                />
                <span className="flex-1">{declineReasonLabels[value]}</span>
                <KeyHint>{String(index + 1)}</KeyHint>
              </label>
            ))}
          </div>
        </fieldset>
        <Field
          name="decline-text"
          label="What was wrong"
          hint="Say what is missing or different, so that it can be done right next time."
          errors={errors.text ? [errors.text] : []}
          className="mt-4"
        >
          <Textarea
            ref={area}
            rows={3}
            value={text}
            className="min-h-20"
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <LengthNote length={text.trim().length} minLength={minLength} />
        <div className="mt-4 flex flex-wrap justify-end gap-2">
          <Button variant="quiet" onClick={onCancel}>
            Back
          </Button>
          <Button type="submit" variant="danger">
            Rate Not satisfied <KeyHint>↵</KeyHint>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function textFor(reason: DeclineReason, lastTexts: Map<DeclineReason, string>): string {
  return lastTexts.get(reason) ?? declineStarters[reason];
}

function focusEnd(area: HTMLTextAreaElement | null): void {
  area?.focus();
  area?.setSelectionRange(area.value.length, area.value.length);
}

/** Counts up to the least and then down to the most. */
function LengthNote({ length, minLength }: { length: number; minLength: number }) {
  const missing = minLength - length;
  const words =
    missing > 0
      ? `${missing} more character${missing === 1 ? "" : "s"} needed`
      : `${LONGEST - length} remaining`;
  return (
    <p className={`mt-1 text-right text-sm tabular-nums ${missing > 0 ? "text-wait" : "text-ink-3"}`}>
      {words}
    </p>
  );
}
