import type { Party } from "@/lib/ledger/schema";
import { decimalsFor, Money } from "../ui/money";
import { Table, TableHead, Td, Th, Tr } from "../ui/table";
import { TextLink } from "../ui/text-link";
import { AddsUp } from "./adds-up";
import { entryHref } from "./words";

export interface Side {
  party: Party;
  amountMicros: bigint;
  entryId: bigint | null;
}

const names: Record<Party, string> = {
  EARNED: "Your Earned",
  WALLET: "Your Wallet",
  LOCKED: "Locked for this job",
  DEBT: "Your debt",
  VOUCHER: "The voucher",
  IN_TRANSIT: "On its way to you",
  CARD: "The card payment",
  PAYPAL: "PayPal",
  USDC: "The USDC network",
  BANK: "The bank",
  MANUAL: "Paid by hand",
  PROMOTIONS: "Rewards of Piecework",
  GOODWILL: "Goodwill of Piecework",
  LOSS: "Carried by Piecework",
  FEES: "Fee of Piecework",
  WITHDRAWAL_FEE: "Fee of the withdrawal, kept when it arrives",
  WORKERS: "Earned of the workers",
  EMPLOYER: "Locked by the employer for this job",
  PERSON: "Another person",
};

/** Both sides of an event: where the money was taken from and where it went. */
export function EntrySides({ sides, current }: { sides: Side[]; current: bigint }) {
  const decimals = decimalsFor(sides.map((side) => side.amountMicros));
  const sum = sides.reduce((total, side) => total + side.amountMicros, 0n);
  return (
    <div className="space-y-3">
      <Table label="Where the money came from and where it went">
        <TableHead>
          <Th>Account</Th>
          <Th number>Taken from</Th>
          <Th number>Given to</Th>
        </TableHead>
        <tbody>
          {sides.map((side) => (
            <Tr key={`${side.party} ${side.entryId}`} aria-selected={side.entryId === current}>
              <Td className={side.entryId === current ? "font-bold" : undefined}>
                {side.entryId && side.entryId !== current ? (
                  <TextLink href={entryHref(side.entryId)}>{names[side.party]}</TextLink>
                ) : (
                  names[side.party]
                )}
              </Td>
              <Td number>
                {side.amountMicros < 0n && <Money micros={-side.amountMicros} decimals={decimals} />}
              </Td>
              <Td number>
                {side.amountMicros > 0n && <Money micros={side.amountMicros} decimals={decimals} />}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <AddsUp holds={sum === 0n}>Money only moves: what is given is what was taken.</AddsUp>
    </div>
  );
}
