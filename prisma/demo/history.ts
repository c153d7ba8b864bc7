import { daysAgo } from "./clock";

interface Moment {
  ago: number;
  act: () => Promise<unknown>;
}

/** What happened in the demo's past, played in the order in which it happened, so that the books read like a diary. */
export class History {
  private readonly moments: Moment[] = [];

  /** Plans something for that many days before now, when the product's clock will stand there. */
  at(ago: number, act: () => Promise<unknown>): void {
    this.moments.push({ ago, act });
  }

  async play(): Promise<void> {
    for (const { ago, act } of this.moments.sort((a, b) => b.ago - a.ago)) {
      daysAgo(ago);
      await act();
    }
  }
}
