"use client";
import { RadioCards } from "@/components/ui/radio-cards";
import { countryNames } from "./country-names";
import { CountryPicker } from "./country-picker";
import { Section } from "./section";
import type { SectionProps } from "./section-props";

/** Who may do the job. */
export function WhoSection({ composer, change, rules }: SectionProps) {
  const excluding = composer.targeting === "COUNTRIES_EXCLUDED";
  return (
    <Section
      number={3}
      title="Who"
      description="Workers from other places see the job, and why it is not for them."
    >
      <div className="group/who space-y-4">
        <RadioCards
          name="targeting"
          legend="Who may do this job"
          columns={2}
          defaultValue={composer.targeting}
          onChange={(targeting) => change({ targeting })}
          options={[
            { value: "INTERNATIONAL", label: "International", hint: "Anybody, anywhere. Fills fastest." },
            { value: "TIER_1", label: "Tier 1", hint: countryNames(rules.tier1, rules.countries) },
            {
              value: "COUNTRIES_INCLUDED",
              label: "Only some countries",
              hint: `Choose up to ${rules.maxIncluded}.`,
            },
            {
              value: "COUNTRIES_EXCLUDED",
              label: "All but some",
              hint: `Leave out up to ${rules.maxExcluded}.`,
            },
          ]}
        />
        {/* Shown by the chosen card itself, so that it also works without JavaScript. */}
        <div className="hidden group-has-[input[value^=COUNTRIES]:checked]/who:block">
          <CountryPicker
            legend={excluding ? "Countries to leave out" : "Countries"}
            options={rules.countries}
            most={excluding ? rules.maxExcluded : rules.maxIncluded}
            chosen={composer.countries}
            onChange={(countries) => change({ countries })}
          />
        </div>
      </div>
    </Section>
  );
}
