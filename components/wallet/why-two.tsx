import { Disclosure } from "../ui/disclosure";

/** Why earned money and deposited money never mix. */
export function WhyTwo() {
  return (
    <Disclosure summary="Why two balances, and what is Locked?" className="mt-4">
      <dl className="grid max-w-[72ch] gap-x-4 gap-y-2 text-ink-2 sm:grid-cols-[auto_1fr] [&>dt]:font-medium [&>dt]:text-ink">
        <dt>Earned</dt>
        <dd>
          Comes from your Satisfied tasks and rewards. It is yours to withdraw, and can pay for jobs you post.
        </dd>
        <dt>Wallet</dt>
        <dd>
          Comes from deposits, vouchers and jobs that gave money back. It pays for jobs here and cannot be
          withdrawn.
        </dd>
        <dt>Locked</dt>
        <dd>
          Is what your published jobs can still cost. It goes to workers when their tasks are Satisfied, and
          what is not needed comes back to your Wallet. Publishing takes from Wallet first, then from Earned.
        </dd>
      </dl>
    </Disclosure>
  );
}
