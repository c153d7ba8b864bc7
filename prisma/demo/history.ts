interface Moment {
  ago: number;
  act: () => Promise<void>;
}

/** What happened in the demo's past, played in the order in which it happened, so that the books read like a diary. */
export class History {
  private readonly moments: Moment[] = [];

  /** Plans something for that many days before now. */
  at(ago: number, act: () => Promise<void>): void {
    this.moments.push({ ago, act });
  }

  async play(): Promise<void> {
    for (const { act } of this.moments.sort((a, b) => b.ago - a.ago)) await act();
  }
}
