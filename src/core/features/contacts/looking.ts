import type { Context } from "../../kernel/commands/command.ts";
import type { Caller } from "../../kernel/access/caller.ts";
import { type Asker, askerFor } from "../../services/questions/ask.ts";
import type { Db } from "../../services/store/store.ts";
import type { Term } from "../../services/taxonomy/taxonomy.ts";
import { type MatchedAddresses, matchAddresses } from "./addresses/match-addresses.ts";
import { contactQuestions } from "./declared.ts";

/** Where, for whom and in which taxonomy contacts are looked up. */
export interface ContactLooking {
  readonly db: Db;
  readonly community: string;
  readonly caller: Caller;
  readonly now: Date;
  readonly terms: readonly Term[];
  readonly asker: Asker;
  /** Who has the addresses that a text has; asked once, however often. */
  readonly match: (text: string) => Promise<MatchedAddresses | undefined>;
}

/** A look-up of contacts; what it finds out about words it remembers, so wider questions cost little more. */
export function lookingFor(context: Context, terms: readonly Term[]): ContactLooking {
  const { db, caller, community, now } = context;
  const asker = askerFor(context, terms, contactQuestions);
  const matched = new Map<string, Promise<MatchedAddresses | undefined>>();
  return {
    ...{ db, community: community.id, caller, now, terms, asker },
    match(text) {
      const before = matched.get(text) ?? matchAddresses(context, text);
      matched.set(text, before);
      return before;
    },
  };
}
