/** A way to break the ledger, or the cards, on purpose: statements are rewritten on their way to the database. */
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
  // Where that fails, nobody knows any more that the card was to be changed.
  "what a card is to show is forgotten before it shows it": {
    from: /(\bupdate card c set )(leased_by = )/i,
    to: "$1written = c.wanted, $2",
  },
} as const satisfies Record<string, Breakage>;

export type BreakageName = keyof typeof BREAKAGES;
