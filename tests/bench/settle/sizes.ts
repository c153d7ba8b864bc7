/** How much a run of the settle suite does. */
export interface Sizes {
  workers: number;
  /** Jobs that one-by-one rating is spread over. */
  jobs: number;
  /** Operations of one round. */
  single: number;
  locked: number;
  tpcb: number;
  hot: number;
  loop: number;
  /** Submissions of a Select all. */
  bulk: number;
  /** The small and the large Select all whose time per submission is compared. */
  curve: { small: number; large: number; rounds: number };
  /** pgbench's scale: 100,000 accounts each. */
  tpcbScale: number;
}

export const FULL: Sizes = {
  workers: 50_000,
  jobs: 10_000,
  single: 4_000,
  locked: 2_500,
  tpcb: 4_000,
  hot: 3_000,
  loop: 1_000,
  bulk: 10_000,
  curve: { small: 1_000, large: 50_000, rounds: 3 },
  tpcbScale: 50,
};

/** For a look while changing something, and for the test that the suite runs. Its ratios prove nothing. */
export const QUICK: Sizes = {
  workers: 2_000,
  jobs: 500,
  single: 400,
  locked: 200,
  tpcb: 400,
  hot: 300,
  loop: 100,
  bulk: 1_000,
  curve: { small: 200, large: 2_000, rounds: 1 },
  tpcbScale: 1,
};
