"use client";
import type { FormAction } from "@/lib/core/result";
import { exclusionWords, itemStateWords } from "@/lib/payouts/words";
import type { PayoutItemState, PayoutMethodKind } from "@/lib/platform/prisma/enums";
import { methodNames } from "@/lib/withdrawals/words";
import type { Tone } from "../ui/badge";
import { decimalsFor, Money } from "../ui/money";
import { StatusBadge } from "../ui/status-badge";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { RefusedActions } from "./refused-actions";

export interface Item {
  withdrawalId: string;
  nickname: string;
  kind: PayoutMethodKind;
  label: string;
  netMicros: bigint;
  state: PayoutItemState;
  exclusion: string | null;
  problem: string | null;
}

export interface ItemActions {
  retry: FormAction;
  giveBack: FormAction;
}

const tones: Record<PayoutItemState, Tone> = {
  SELECTED: "muted",
  EXCLUDED: "muted",
  SENDING: "info",
  SENT: "info",
  PAID: "ok",
  FAILED: "bad",
  UNKNOWN: "wait",
  RETURNED: "bad",
};

/** Every payout of a run and where it stands. */
export function ItemTable({ runId, items, actions }: { runId: string; items: Item[]; actions: ItemActions }) {
  const decimals = decimalsFor(items.map(({ netMicros }) => netMicros));
  return (
    <Table label="Payouts of the run">
      <TableHead>
        <Th>Person</Th>
        <Th>Method</Th>
        <Th number>To send</Th>
        <Th>State</Th>
        <Th>Note</Th>
      </TableHead>
      <tbody>
        {items.map((item) => (
          <Tr key={item.withdrawalId}>
            <Td>{item.nickname}</Td>
            <Td className="whitespace-nowrap">
              {methodNames[item.kind]} <span className="text-ink-2 text-sm">{item.label}</span>
            </Td>
            <Td number>
              <Money micros={item.netMicros} decimals={decimals} />
            </Td>
            <Td>
              <StatusBadge tone={tones[item.state]}>{itemStateWords[item.state]}</StatusBadge>
            </Td>
            <Td className="min-w-48 text-sm">
              {item.exclusion ? exclusionWords(item.exclusion) : item.problem}
              {item.state === "FAILED" && (
                <RefusedActions runId={runId} withdrawalId={item.withdrawalId} {...actions} />
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
