import type { Caller } from "../commands/command.ts";
import type { References } from "../options/references.ts";
import type { OptionSpec } from "../options/options.ts";
import { readsHere } from "../../services/store/reader.ts";
import { asReader, type Db } from "../../services/store/store.ts";

/**
 * Whether everything that the options name may be known to all who read what is answered where the caller is. What a command
 * answers about anything else is for the caller alone, whatever its audience.
 */
export async function namedForAllHere(
  { db, caller, references }: { readonly db: Db; readonly caller: Caller; readonly references: References },
  options: readonly OptionSpec[],
  values: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const named = options.flatMap(({ name, reference }) => {
    const id = values[name];
    return reference !== undefined && typeof id === "string" ? [{ source: references(reference), id }] : [];
  });
  if (named.length === 0 || caller.direct) return true;
  return asReader({ db }, readsHere(caller), async (all) => {
    for (const { source, id } of named) if (!(await source.byId(all.db, caller, id))) return false;
    return true;
  });
}
