/** A thing done again and again until it is stopped. */
export interface Loop {
  /** Resolves when the round that is under way has ended. */
  stop(): Promise<void>;
}

/** Does `work` now and `ms` after each end of it; a failure is logged and the next round comes anyway. */
export function every(ms: number, work: () => Promise<void>, log: (message: string) => void): Loop {
  let stopped = false;
  let wake = () => {};
  const round = async () => {
    while (!stopped) {
      await work().catch((error: unknown) => log(String(error)));
      if (stopped) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, ms);
      });
    }
  };
  const running = round();
  return {
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}
