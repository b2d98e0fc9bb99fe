/** A statement of the ledger's or of the cards', recognised by its text on the way to the database. */
export const STATEMENTS = {
  claim: /\bupdate\b[^]*\bdelivery\b[^]*\battempts = \w*\.?attempts \+ 1/i,
  mark: /\bupdate delivery\b[^]*\bset\b[^]*\bstate = 'sending'/i,
  settle: /\bupdate\b[^]*\bdelivery"? [^]*\bsettled_at"? =/i,
  plan: /\binsert into\b[^]*\bdelivery\b/i,
  takeCard: /\bupdate card\b[^]*\battempts = c\.attempts \+ 1/i,
} as const;

/** A request to a platform, recognised by its first line. */
export const REQUESTS = {
  say: /^POST \S*(\/chat\.postMessage|\/channels\/\d+\/messages) /,
  change: /^(POST \S*\/chat\.update|PATCH \S*\/channels\/\d+\/messages\/\d+) /,
  look: /^(POST \S*\/conversations\.(history|replies)|GET \S*\/channels\/\d+\/messages(\?\S*)?) /,
} as const;

export type Statement = keyof typeof STATEMENTS;
export type Request = keyof typeof REQUESTS;

/**
 * When a replica dies. asked: the statement is about to leave. answered: the database has done it, and its answer has just come;
 * inside a transaction that is not committed. committed: the answer to the end of its transaction has just come. sent: the request
 * has just left. With `batch` only between the first and the last message of what was claimed together.
 */
export type Crash =
  | { readonly statement: Statement; readonly when: "asked" | "answered" | "committed"; readonly batch?: true }
  | { readonly request: Request; readonly when: "sent" | "answered" };

/** Every named point at which a replica can be made to kill itself. */
export const CRASH_POINTS = {
  "before claiming": { statement: "claim", when: "asked" },
  claimed: { statement: "claim", when: "answered" },
  "marked as sending": { statement: "mark", when: "committed" },
  "sent, not answered": { request: "say", when: "sent" },
  "answered, not recorded": { request: "say", when: "answered" },
  "in the middle of a batch": { statement: "settle", when: "answered", batch: true },
  "while settling": { statement: "settle", when: "answered" },
  "planning what follows": { statement: "plan", when: "answered" },
  "asking what was said": { request: "look", when: "sent" },
  "told what was said": { request: "look", when: "answered" },
  "card taken up": { statement: "takeCard", when: "committed" },
  "card changed, not recorded": { request: "change", when: "answered" },
} as const satisfies Record<string, Crash>;

export type CrashPoint = keyof typeof CRASH_POINTS;
