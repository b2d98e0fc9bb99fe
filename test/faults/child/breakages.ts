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
  // What was said since the back-up is said again.
  "a database that went back is believed": {
    from: /\brapporteur_doubt\((\$\d+::timestamptz)\)/i,
    to: "rapporteur_doubt($1) where false",
  },
  // A message that was said before that is said again.
  "a look back ends too early": { from: /\bd\.due_at - interval '2 hours'/i, to: "now()" },
  // Who is told so does it again.
  "a commit whose answer was lost counts as undone": {
    from: /\bpg_xact_status\(([^)]*)\)/i,
    to: "left(concat('aborted', pg_xact_status($1)), 7)",
  },
} as const satisfies Record<string, Breakage>;

export type BreakageName = keyof typeof BREAKAGES;
