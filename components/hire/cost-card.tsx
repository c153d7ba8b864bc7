"use client";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import { fieldId } from "@/components/ui/form-context";
import { decimalsFor, Money } from "@/components/ui/money";
import { formatMoney } from "@/lib/core/money";
import type { ComposeRules } from "@/lib/jobs/compose-schema";
import { type Cost, depositCovering, draftCost } from "@/lib/jobs/pricing";
import type { Composer } from "./draft-state";
import { SavedNote } from "./saved-note";
import type { SaveStatus } from "./use-autosave";

/** The price, every line of it, as one types; and the buttons that save and publish. */
export function CostCard({
  composer,
  rules,
  pending,
  saved,
}: {
  composer: Composer;
  rules: ComposeRules;
  pending: boolean;
  saved: SaveStatus;
}) {
  const cost = draftCost(composer, rules);
  const missing = (cost?.totalMicros ?? 0n) - rules.spendableMicros;
  return (
    <Card tone="stitched" className="p-5">
      <h2 className="font-bold text-lg">What it costs</h2>
      {cost ? (
        <CostLines cost={cost} composer={composer} rules={rules} />
      ) : (
        <p className="mt-2 text-ink-2">Type positions and pay to see every line of the price.</p>
      )}
      {missing > 0n && <Missing missing={missing} rules={rules} pending={pending} />}
      <div className="mt-4 grid gap-2">
        <Button type="submit" name="intent" value="publish" size="lg" aria-disabled={pending || undefined}>
          {pending ? "One moment…" : "Publish job"}
        </Button>
        <Button
          type="submit"
          name="intent"
          value="save"
          variant="secondary"
          aria-disabled={pending || undefined}
        >
          Save draft
        </Button>
      </div>
      <SavedNote status={saved} />
      <p className="mt-3 text-ink-2 text-sm">
        Publishing locks the total. A moderator looks at every job first; if it is declined or you cancel it
        before, all of it comes back.
      </p>
    </Card>
  );
}

function CostLines({ cost, composer, rules }: { cost: Cost; composer: Composer; rules: ComposeRules }) {
  const left = rules.spendableMicros - cost.totalMicros;
  const decimals = decimalsFor([cost.payMicros, cost.feeMicros, cost.totalMicros, left]);
  const money = (micros: bigint) => <Money micros={micros} decimals={decimals} />;
  const percent = `${(rules.feeBps / 100).toLocaleString("en")}%`;
  return (
    <Facts
      className="mt-2"
      rows={[
        {
          label: `Pay, ${composer.positions.trim()} × ${formatMoney(cost.payMicros / BigInt(composer.positions))}`,
          value: money(cost.payMicros),
        },
        { label: `Fee, ${percent} of the pay of each Satisfied task`, value: money(cost.feeMicros) },
        { label: "Approval fee, once", value: money(cost.approvalFeeMicros) },
        { label: "Total, locked when you publish", value: money(cost.totalMicros), strong: true },
        { label: "Wallet and Earned now", value: money(rules.spendableMicros) },
        ...(left >= 0n ? [{ label: "Left afterwards", value: money(left) }] : []),
      ]}
    />
  );
}

function Missing({ missing, rules, pending }: { missing: bigint; rules: ComposeRules; pending: boolean }) {
  const deposit = depositCovering(missing, rules.minDepositMicros);
  return (
    <Alert tone="wait" className="mt-4" title={`Publishing needs ${formatMoney(missing)} more`}>
      <p>The draft is kept, and you come back to it after the deposit.</p>
      <Button
        id={fieldId("deposit")}
        type="submit"
        name="intent"
        value="deposit"
        variant="secondary"
        size="sm"
        className="mt-2"
        aria-disabled={pending || undefined}
      >
        Deposit {formatMoney(deposit)}
      </Button>
    </Alert>
  );
}
