import type { Adjustment } from "./adjustments";
import type { Deposit } from "./deposits";
import type { Job } from "./jobs";
import type { Run } from "./payouts";
import type { Referral, Reward } from "./rewards";
import type { Task } from "./tasks";
import type { Voucher } from "./vouchers";
import type { Method, Withdrawal } from "./withdrawals";

/** What the money machine should do, in plain arithmetic: the thing PostgreSQL is compared with. */
export interface World {
  /** The instant, in milliseconds; it moves only when an operation says so. */
  now: number;
  people: Person[];
  jobs: Job[];
  tasks: Task[];
  deposits: Deposit[];
  withdrawals: Withdrawal[];
  runs: Run[];
  vouchers: Voucher[];
  adjustments: Adjustment[];
  referrals: Map<Person, Referral>;
  rewards: Reward[];
  /** Pairs of people that staff found to be one. */
  linked: [Person, Person][];
  /** What has come into each account of the platform since the history began. */
  platform: Record<PlatformAccount, bigint>;
}

export type PlatformAccount =
  | "FEES"
  | "PROMOTIONS"
  | "GOODWILL"
  | "LOSS"
  | "stripe"
  | "paypal"
  | "usdc"
  | "bank"
  | "manual";

export interface Person {
  id: string;
  wallet: bigint;
  earned: bigint;
  /** What the person owes: the debt account with its sign turned. */
  owes: bigint;
  held: boolean;
  /** What fed Earned and has to become old before it may leave. */
  income: { amount: bigint; at: number; of: "pay" | "reward" }[];
  satisfied: number;
  notSatisfied: number;
  workMicros: bigint;
  methods: Method[];
}

export function newWorld(people: string[], now: number): World {
  return {
    now,
    people: people.map((id) => ({
      id,
      wallet: 0n,
      earned: 0n,
      owes: 0n,
      held: false,
      income: [],
      satisfied: 0,
      notSatisfied: 0,
      workMicros: 0n,
      methods: [],
    })),
    jobs: [],
    tasks: [],
    deposits: [],
    withdrawals: [],
    runs: [],
    vouchers: [],
    adjustments: [],
    referrals: new Map(),
    rewards: [],
    linked: [],
    platform: {
      FEES: 0n,
      PROMOTIONS: 0n,
      GOODWILL: 0n,
      LOSS: 0n,
      stripe: 0n,
      paypal: 0n,
      usdc: 0n,
      bank: 0n,
      manual: 0n,
    },
  };
}

/** The error PostgreSQL answers with when the person's money may not move now. */
export const NOT_ALLOWED = "PW403";

export const least = (a: bigint, b: bigint) => (a < b ? a : b);
export const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
