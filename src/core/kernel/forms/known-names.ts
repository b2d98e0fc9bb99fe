import type { ParseContext } from "../options/kind.ts";
import type { OptionSpec } from "../options/options.ts";
import { withoutControls } from "../text/text.ts";

type Raw = Readonly<Record<string, unknown>>;

/** Whether something was given that may have a name which only the community's data tells. */
export const mayHaveNames = (options: readonly OptionSpec[], raw: Raw): boolean => named(options, raw).length > 0;

/** What things are called that were given by their ids or keys, by option; of those that the caller may see. */
export async function namesOf(
  options: readonly OptionSpec[],
  raw: Raw,
  context: ParseContext,
): Promise<Readonly<Record<string, string>>> {
  const names: Record<string, string> = {};
  for (const { name, kind } of named(options, raw)) {
    const called = await kind.named?.(withoutControls(String(raw[name])).trim(), context);
    if (called !== undefined) names[name] = withoutControls(called);
  }
  return names;
}

const named = (options: readonly OptionSpec[], raw: Raw): readonly OptionSpec[] =>
  options.filter(
    ({ name, hidden, kind }) => !hidden && kind.named && typeof raw[name] === "string" && raw[name] !== "",
  );
