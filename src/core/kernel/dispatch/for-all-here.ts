import type { OptionSpec } from "../options/options.ts";
import type { ParseContext } from "../options/kind.ts";
import type { DispatchPorts } from "./ports.ts";

/**
 * Whether everything that the options name may be known to all who read what is answered where the caller is. What a command
 * answers about anything else is for the caller alone, whatever its audience.
 */
export async function namedForAllHere(
  { asAllHere }: Pick<DispatchPorts, "asAllHere">,
  { db, caller, references }: Pick<ParseContext, "db" | "caller" | "references">,
  options: readonly OptionSpec[],
  values: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const named = options.flatMap(({ name, kind }) => {
    const id = values[name];
    return kind.reference !== undefined && typeof id === "string" ? [{ source: references(kind.reference), id }] : [];
  });
  if (named.length === 0 || caller.direct) return true;
  return asAllHere(db, caller, async (all) => {
    for (const { source, id } of named) if (!(await source.byId(all, caller, id))) return false;
    return true;
  });
}
