/** A way to break the ledger on purpose: statements are rewritten on their way to the database. */
interface Breakage {
  readonly from: RegExp;
  readonly to: string;
}

/** What the harness must notice. */
export const BREAKAGES = {
  // After a crash nobody knows any more that the message may have been said.
  "nothing is looked up before it is said again": {
    from: /(\bupdate delivery\b[^]*\bset\b[^]*\bstate = )'sending'/i,
    to: "$1'claimed'",
  },
  // A crash in between loses the message.
  "settled before it is said": { from: /(\bupdate delivery\b[^]*\bset\b[^]*\bstate = )'sending'/i, to: "$1'sent'" },
  // Whoever asks gets what another is just sending.
  "leases are not kept": { from: /\blease_until < now\(\)(?! [+-])/i, to: "true" },
} as const satisfies Record<string, Breakage>;

export type BreakageName = keyof typeof BREAKAGES;
