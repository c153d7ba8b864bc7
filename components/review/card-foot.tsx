"use client";
import { Check, CircleCheck, CircleX, Undo2, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ReviewItem } from "@/lib/submissions/review-schema";
import { declineReasonLabels } from "@/lib/submissions/schema";
import type { CardActions } from "./card-actions";
import { type FormRating, PlainDecline, SatisfyForm } from "./plain-rating";
import type { Decided } from "./review-types";

/** The end of a card: when it pays itself and the two ratings, or what was decided. */
export function CardFoot({
  item,
  rateable,
  decided,
  actions,
  plain,
}: {
  item: ReviewItem;
  rateable: boolean;
  decided: Decided | undefined;
  actions: CardActions;
  plain: FormRating;
}) {
  if (!rateable) return <Rated item={item} />;
  if (decided) return <JustDecided decided={decided} onUndo={() => actions.undo(item.id)} />;
  return (
    <footer className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t px-4 py-3">
      {item.rateDueAt && (
        <p className="flex-1 basis-44 text-ink-2 text-sm">
          Pays itself <DateTime value={item.rateDueAt} relative />
        </p>
      )}
      <div className="grid flex-1 basis-56 grid-cols-2 gap-2 noscript:block">
        <SatisfyForm item={item} plain={plain} onSatisfy={() => actions.satisfy(item.id)}>
          <Check aria-hidden /> Satisfied
          <span className="sr-only"> with {item.worker.nickname}</span>
        </SatisfyForm>
        <Button
          variant="secondary"
          className="px-2 hover:border-bad hover:text-bad noscript:hidden"
          onClick={() => actions.decline(item.id)}
        >
          <X aria-hidden /> Not satisfied
          <span className="sr-only"> with {item.worker.nickname}</span>
        </Button>
      </div>
      <PlainDecline item={item} plain={plain} />
    </footer>
  );
}

function JustDecided({ decided: { verdict, phase }, onUndo }: { decided: Decided; onUndo: () => void }) {
  const good = verdict.rating === "SATISFIED";
  const words = phase === "gone" ? "Decided or withdrawn meanwhile" : good ? "Satisfied" : "Not satisfied";
  const notes = {
    held: "not sent yet",
    sending: "being sent",
    sent: good ? "paid" : "sent",
    gone: "nothing was sent",
  };
  return (
    <footer className="border-line border-t px-4 py-3">
      <div className="flex min-h-10 items-center justify-between gap-2">
        <p className="flex flex-wrap items-center gap-x-2 text-sm">
          <StatusBadge
            tone={phase === "gone" ? "muted" : good ? "ok" : "bad"}
            icon={good ? CircleCheck : CircleX}
          >
            {words}
          </StatusBadge>
          <span className="text-ink-2">{notes[phase]}</span>
        </p>
        {phase === "held" && (
          <Button variant="quiet" size="sm" onClick={onUndo}>
            <Undo2 aria-hidden /> Undo
          </Button>
        )}
      </div>
      {!good && (
        <p className="mt-1 text-ink-2 text-sm [overflow-wrap:anywhere]">
          {declineReasonLabels[verdict.reason]}: {verdict.text}
        </p>
      )}
    </footer>
  );
}

/** How it was rated, when and by whom. */
function Rated({ item }: { item: ReviewItem }) {
  return (
    <footer className="border-line border-t px-4 py-3 text-sm">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2">
        {item.declineReason ? (
          <StatusBadge tone="bad" icon={CircleX}>
            Not satisfied
          </StatusBadge>
        ) : (
          <StatusBadge tone="ok" icon={CircleCheck}>
            Satisfied
          </StatusBadge>
        )}
        {item.ratedAt && <DateTime value={item.ratedAt} />}
        {item.ratedBy === "TIMER" && "by itself"}
        {!item.declineReason && (
          <span>
            · paid <Money micros={item.payMicros} />
          </span>
        )}
      </p>
      {item.declineReason && (
        <p className="mt-2 [overflow-wrap:anywhere]">
          <span className="font-medium">{declineReasonLabels[item.declineReason]}:</span> {item.declineText}
        </p>
      )}
    </footer>
  );
}
