import type { Movement, Posting } from "./movements";
import { movedAt } from "./read-stripe";

/**
 * Asks Stripe for what the ledger moved and Stripe's list of the window does not have. What Stripe moved before the
 * window is left out, as both totals hold it; what it moved after the list was read is on its way.
 */
export async function withoutOlder(
  postings: Posting[],
  movements: Movement[],
  windowStart: Date,
): Promise<Posting[]> {
  const listed = new Set(movements.map(nameOf));
  const kept: Posting[] = [];
  for (const posting of postings) {
    if (listed.has(nameOf(posting)) || posting.category === null || posting.at < windowStart) {
      kept.push(posting);
      continue;
    }
    const at = await movedAt(posting.category, posting.stripeId);
    if (at === null) kept.push(posting);
    else if (at >= windowStart) kept.push({ ...posting, waits: true });
  }
  return kept;
}

const nameOf = ({ category, stripeId }: Movement | Posting) => `${category}:${stripeId}`;
