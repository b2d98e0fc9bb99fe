import type { Context } from "../../kernel/commands/command.ts";
import type { Caller } from "../../kernel/access/caller.ts";
import { type Asker, askerFor } from "../../services/questions/ask.ts";
import type { Db } from "../../services/store/store.ts";
import type { Term } from "../../services/taxonomy/taxonomy.ts";
import { contactQuestions } from "./declared.ts";

/** Where, for whom and in which taxonomy contacts are looked up. */
export interface Looking {
  readonly db: Db;
  readonly community: string;
  readonly caller: Caller;
  readonly terms: readonly Term[];
  readonly asker: Asker;
}

/** A look-up of contacts; what it finds out about words it remembers, so wider questions cost little more. */
export function lookingFor(context: Pick<Context, "db" | "community" | "caller">, terms: readonly Term[]): Looking {
  const { db, caller, community } = context;
  return { db, community: community.id, caller, terms, asker: askerFor(context, terms, contactQuestions) };
}
