import type { ComponentProps } from "react";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { WithdrawForm } from "./withdraw-form";

/** The withdrawal form, with a word when no payout leaves at the moment. */
export function WithdrawPanel({
  stopped,
  ...form
}: ComponentProps<typeof WithdrawForm> & { stopped: boolean }) {
  return (
    <div className="space-y-6">
      {stopped && (
        <Alert tone="wait" title="All payouts are stopped for the moment">
          We are checking something. You can request a withdrawal; it goes with the first run after that.
        </Alert>
      )}
      <Card pad="lg">
        <WithdrawForm {...form} />
      </Card>
    </div>
  );
}
