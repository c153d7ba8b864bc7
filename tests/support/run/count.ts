/** What a stage found out. `reasons` explains failures that no test report names. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
  reasons: string[];
}

/** One failure with its reason. */
export function failed(reason: string): Count {
  return { passed: 0, failed: 1, skipped: 0, reasons: [reason] };
}

/** A stage that ended with an error although its report names none has crashed, which is a failure too. */
export function withExitCode(count: Count, code: number | null): Count {
  if (code === 0 || count.failed > 0) return count;
  return { ...count, failed: 1, reasons: [`It ended with code ${code}; its output above says why.`] };
}
