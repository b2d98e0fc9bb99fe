/** One measured figure: what, how much, and what it is held against. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The promise, where there is one; `met` says whether it is kept. */
  readonly limit?: string;
  readonly met?: boolean;
  readonly note?: string;
}

/** The value below which `share` of the samples lie. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A figure with an upper limit. */
export function atMost(what: string, value: number, unit: string, limit: number, note?: string): Figure {
  return {
    what,
    value: round(value),
    unit,
    limit: `≤ ${limit} ${unit}`,
    met: value <= limit,
    ...(note ? { note } : {}),
  };
}

/** A figure with a lower limit. */
export function atLeast(what: string, value: number, unit: string, limit: number): Figure {
  return { what, value: round(value), unit, limit: `≥ ${limit} ${unit}`, met: value >= limit };
}

/** A figure without a promise. */
export function plain(what: string, value: number, unit: string, note?: string): Figure {
  return { what, value: round(value), unit, ...(note ? { note } : {}) };
}

const round = (value: number) => (value >= 100 ? Math.round(value) : Math.round(value * 100) / 100);
