"use client";
import { Plus } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { fieldId } from "@/components/ui/form-context";
import { Textarea } from "@/components/ui/textarea";
import { keepFocus, moved, type Row, replaced, row, without } from "./draft-state";
import { RowButtons } from "./row-buttons";
import { RowsField } from "./rows-field";

/** Spare rows for people without JavaScript, who cannot add one. */
const SPARE = [1, 2, 3];

/** The numbered steps: typed, added, removed and moved with pointer or keyboard (Alt and an arrow key). */
export function StepRows({
  rows,
  onChange,
  maxConnectedActions,
}: {
  rows: Row<string>[];
  onChange: (rows: Row<string>[]) => void;
  maxConnectedActions: number;
}) {
  const list = useRef<HTMLOListElement>(null);
  const move = (key: number, by: -1 | 1) => {
    onChange(moved(rows, key, by));
    keepFocus();
  };
  const add = () => {
    onChange([...rows, row("")]);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLTextAreaElement>("li:last-child textarea")?.focus(),
    );
  };
  return (
    <RowsField
      name="steps"
      legend="Steps"
      hint={`One action each, in order. A small job has at most ${maxConnectedActions} connected actions.`}
    >
      <ol ref={list} className="space-y-3">
        {rows.map(({ key, value }, index) => (
          <li key={key} className="flex flex-wrap items-start gap-x-2 gap-y-1 sm:flex-nowrap">
            <span aria-hidden className="w-6 shrink-0 pt-2.5 text-right font-display text-ink-2">
              {index + 1}
            </span>
            <Textarea
              id={index === 0 ? fieldId("steps") : undefined}
              name="steps"
              aria-label={`Step ${index + 1}`}
              rows={2}
              maxLength={2_000}
              value={value}
              className="min-h-11 min-w-0 flex-1 basis-56 field-sizing-content"
              onChange={(event) => onChange(replaced(rows, key, event.target.value))}
              onKeyDown={(event) => {
                if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
                event.preventDefault();
                move(key, event.key === "ArrowUp" ? -1 : 1);
              }}
            />
            <RowButtons
              name={`step ${index + 1}`}
              first={index === 0}
              last={index === rows.length - 1}
              onMove={(by) => move(key, by)}
              onRemove={() => onChange(rows.length > 1 ? without(rows, key) : [row("")])}
            />
          </li>
        ))}
      </ol>
      <noscript>
        <ol className="mt-3 space-y-3 pl-8">
          {SPARE.map((spare) => (
            <li key={spare}>
              <Textarea name="steps" aria-label={`Another step (${spare})`} rows={2} />
            </li>
          ))}
        </ol>
      </noscript>
      <Button variant="secondary" size="sm" className="mt-3 ml-8 noscript:hidden" onClick={add}>
        <Plus aria-hidden /> Add a step
      </Button>
    </RowsField>
  );
}
