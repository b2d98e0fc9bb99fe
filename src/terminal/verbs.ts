import type { Verb } from "./verb.ts";

/** What can be done with the store, loaded when asked for: a cold start pays for one verb only. */
export const VERBS = {
  run: async () => (await import("./run.ts")).run,
  tick: async () => (await import("./tick.ts")).tick,
  turn: async () => (await import("./turn.ts")).turn,
  import: async () => (await import("./import.ts")).importing,
  demo: async () => (await import("./demo.ts")).demo,
  audit: async () => (await import("./audit.ts")).auditVerify,
  gateway: async () => (await import("./gateway.ts")).gateway,
  spaces: async () => (await import("./spaces.ts")).spaces,
  examine: async () => (await import("./examine.ts")).examine,
} satisfies Record<string, () => Promise<Verb>>;

export type VerbName = keyof typeof VERBS;
