"use client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { categories } from "@/lib/jobs/categories";
import { Section } from "./section";
import type { SectionProps } from "./section-props";
import { StepRows } from "./step-rows";

/** What is to be done: the kind of job, its title and its numbered steps. */
export function WhatSection({ composer, change, rules }: SectionProps) {
  return (
    <Section number={1} title="What" description="Say it so that somebody who does not know you can do it.">
      <Field name="categoryId" label="Category">
        <Select value={composer.categoryId} onChange={(event) => change({ categoryId: event.target.value })}>
          <option value="">Choose a category</option>
          {categories
            .filter(({ policy }) => policy !== "forbid")
            .map((category) => (
              <optgroup key={category.id} label={category.name}>
                {category.children.map((child) => (
                  <option key={child.id} value={child.id}>
                    {child.name}
                  </option>
                ))}
              </optgroup>
            ))}
        </Select>
      </Field>
      <Field name="title" label="Title" hint="What a worker reads first in the list of jobs." maxLength={100}>
        <Input
          maxLength={400}
          value={composer.title}
          onChange={(event) => change({ title: event.target.value })}
        />
      </Field>
      <StepRows
        rows={composer.steps}
        onChange={(steps) => change({ steps })}
        maxConnectedActions={rules.maxConnectedActions}
      />
    </Section>
  );
}
