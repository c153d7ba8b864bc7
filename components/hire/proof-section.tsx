"use client";
import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { keepFocus, moved, type ProofRow as ProofValue, replaced, row, without } from "./draft-state";
import { ProofFields } from "./proof-fields";
import { RowButtons } from "./row-buttons";
import { RowsField } from "./rows-field";
import { Section } from "./section";
import type { SectionProps } from "./section-props";

const BLANK: ProofValue = { kind: "TEXT", label: "" };

/** Which proof a worker must hand in. */
export function ProofSection({ composer, change, rules }: SectionProps) {
  const { proofs } = composer;
  const spare = Array.from({ length: Math.max(0, rules.maxProofs - proofs.length) }, (_, index) => index);
  return (
    <Section number={2} title="Proof" description="What shows you, at a glance, that it was done.">
      <RowsField
        name="proofs"
        legend="Required proof"
        hint={`Up to ${rules.maxProofs} pieces. Never ask for card data, passwords or documents.`}
      >
        <ol className="space-y-3">
          {proofs.map(({ key, value }, index) => (
            <li key={key} className="flex flex-wrap items-start gap-2 sm:flex-nowrap">
              <ProofFields
                number={index + 1}
                value={value}
                onChange={(next) => change({ proofs: replaced(proofs, key, next) })}
              />
              <RowButtons
                name={`proof ${index + 1}`}
                first={index === 0}
                last={index === proofs.length - 1}
                onMove={(by) => {
                  change({ proofs: moved(proofs, key, by) });
                  keepFocus();
                }}
                onRemove={() => change({ proofs: proofs.length > 1 ? without(proofs, key) : [row(BLANK)] })}
              />
            </li>
          ))}
        </ol>
        <noscript>
          <ol className="mt-3 space-y-3">
            {spare.map((index) => (
              <li key={index} className="flex flex-wrap gap-2">
                <ProofFields number={proofs.length + index + 1} value={BLANK} />
              </li>
            ))}
          </ol>
        </noscript>
        {proofs.length < rules.maxProofs ? (
          <Button
            variant="secondary"
            size="sm"
            className="mt-3 noscript:hidden"
            onClick={() => change({ proofs: [...proofs, row(BLANK)] })}
          >
            <Plus aria-hidden /> Add a proof
          </Button>
        ) : (
          <p className="mt-3 text-ink-3 text-sm">That is as much as one can judge at a glance.</p>
        )}
      </RowsField>
    </Section>
  );
}
