import type { Caller } from "./command.ts";
import type { EntitySources } from "./options/entities.ts";
import type { OptionSpec } from "./options/options.ts";
import { type Db } from "./store/store.ts";

/**
 * Whether everything that the options name may be known to all who read the caller's channel; `db` reads as they do. What a
 * command answers about anything else is for the caller alone, whatever its audience.
 */
export async function namedForAllHere(
  { db, caller, entities }: { readonly db: Db; readonly caller: Caller; readonly entities: EntitySources },
  options: readonly OptionSpec[],
  values: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  for (const { name, entity } of options) {
    const id = values[name];
    if (entity !== undefined && typeof id === "string" && !(await entities[entity].byId(db, caller, id))) return false;
  }
  return true;
}
