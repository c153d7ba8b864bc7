import type { Route } from "next";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { Bucket } from "@/lib/ledger/schema";
import { Card } from "../ui/card";
import { LinkButton } from "../ui/link-button";
import { Money } from "../ui/money";
import { TextLink } from "../ui/text-link";
import { balanceHref, bucketNames } from "./words";

interface Balances {
  earnedMicros: bigint;
  walletMicros: bigint;
  lockedMicros: bigint;
}

/** The three figures of a person's money, never merged into one. */
export function Figures({ earnedMicros, walletMicros, lockedMicros }: Balances) {
  return (
    <div className="grid gap-4 md:grid-cols-3">
      <Figure
        bucket="EARNED"
        micros={earnedMicros}
        line="From rated work: yours."
        action={
          <LinkButton href="/wallet/withdraw" size="sm">
            Withdraw money
          </LinkButton>
        }
      />
      <Figure
        bucket="WALLET"
        micros={walletMicros}
        line={
          <>
            From <TextLink href={"/wallet/deposits" as Route}>deposits</TextLink> and refunds: for jobs you
            post.
          </>
        }
        action={
          <LinkButton href="/wallet/deposit" size="sm" variant="secondary">
            Deposit money
          </LinkButton>
        }
      />
      <Figure bucket="LOCKED" micros={lockedMicros} line="Set aside for the jobs you have published." />
    </div>
  );
}

function Figure({
  bucket,
  micros,
  line,
  action,
}: {
  bucket: Bucket;
  micros: bigint;
  line: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Card tone={bucket === "EARNED" ? "stitched" : "plain"} className="flex flex-col">
      <div className="flex min-h-8 items-center justify-between gap-2">
        <h2 className="font-medium text-ink-2">{bucketNames[bucket]}</h2>
        {action}
      </div>
      <p className="mt-1 font-bold text-3xl">
        <Money micros={micros} />
      </p>
      <p className="mt-1 text-ink-2">{line}</p>
      <p className="mt-auto pt-3">
        <Link
          href={balanceHref(bucket)}
          className="rounded-sm text-link text-sm underline decoration-dotted underline-offset-4 hover:decoration-solid"
        >
          Explain <span className="sr-only">the balance of {bucketNames[bucket]}</span>
          <span aria-hidden>this balance</span>
        </Link>
      </p>
    </Card>
  );
}
