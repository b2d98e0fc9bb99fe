import type { OptionSpec } from "../options/options.ts";
import type { ReferenceKind } from "../options/references.ts";
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
  const named = namedIn(options, values);
  if (named.length === 0 || caller.direct) return true;
  return asAllHere(db, caller, async (all) => {
    for (const { to, id } of named) if (!(await references(to).byId(all, caller, id))) return false;
    return true;
  });
}

/** The stored things that the options name. */
export function namedIn(
  options: readonly OptionSpec[],
  values: Readonly<Record<string, unknown>>,
): { readonly to: ReferenceKind; readonly id: string }[] {
  return options.flatMap(({ name, kind: { reference: to } }) => {
    const id = values[name];
    return to !== undefined && typeof id === "string" ? [{ to, id }] : [];
  });
}
