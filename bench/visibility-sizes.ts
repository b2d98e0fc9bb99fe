/** How much a community holds, and how often each question is asked of it. */
export interface Sizes {
  readonly contacts: number;
  readonly resources: number;
  readonly conclusions: number;
  readonly meetings: number;
  /** Meetings that a thousand people answered; the other answers are spread over the rest. */
  readonly large: number;
  readonly answers: number;
  readonly polls: number;
  readonly deliveries: number;
  readonly persons: number;
  readonly samples: number;
}

/** A large community, as the acceptance of changes to who sees what is measured on. */
export const FULL: Sizes = {
  contacts: 100_000,
  resources: 100_000,
  conclusions: 100_000,
  meetings: 20_000,
  large: 100,
  answers: 200_000,
  polls: 5_000,
  deliveries: 100_000,
  persons: 2_000,
  samples: 30,
};

/** Enough to see that everything works; its figures mean nothing. */
export const SMALL: Sizes = {
  contacts: 2_000,
  resources: 2_000,
  conclusions: 2_000,
  meetings: 1_000,
  large: 5,
  answers: 6_000,
  polls: 300,
  deliveries: 2_000,
  persons: 500,
  samples: 10,
};
