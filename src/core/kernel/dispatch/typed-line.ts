import type { ResolvedCommand } from "../commands/resolve-command.ts";
import { wordsReader } from "../forms/read-words.ts";
import { unnamedWords } from "../lines/line.ts";
import { canPeel, peel } from "../lines/peel.ts";
import type { Unnamed } from "../lines/unnamed.ts";
import type { ParseContext } from "../options/kind.ts";
import { optionsOf } from "../options/options.ts";
import { type SpokenOption, spokenOptions } from "../commands/spoken-options.ts";
import { fold } from "../text/fold.ts";

/** Words of a typed line that may end with a value. */
export interface Peelable extends Omit<Unnamed, "named"> {
  /** Whether what is stored must be looked at. */
  readonly stored: boolean;
}

/** The words of what was typed that may be more than they look; undefined where there are none. */
export function peelableIn({ command, line = "" }: ResolvedCommand): Peelable | undefined {
  const unnamed = line === "" ? undefined : unnamedWords(line, spokenOptions(command));
  if (!unnamed || !canPeel(unnamed)) return undefined;
  return { ...unnamed, stored: [...unnamed.slots, ...unnamed.extras].some(({ kind }) => kind.stored === true) };
}

/** What was typed, with what ends the line as the value that it can only be; where that is not certain, it is asked about. */
export async function asTyped(
  { raw }: Pick<ResolvedCommand, "raw">,
  words: Peelable,
  context: ParseContext,
): Promise<{ readonly raw: ResolvedCommand["raw"]; readonly mode?: "ask"; readonly unsure?: true }> {
  const found = await peel({ ...words, named: (option) => calledBefore(words, option) }, wordsReader(context));
  if (!found) return { raw };
  const places = words.slots.map(({ name }) => name);
  const rest = Object.fromEntries(Object.entries(raw).filter(([name]) => !places.includes(name)));
  return { raw: { ...rest, ...found.values }, ...(found.asks ? { mode: "ask", unsure: true } : {}) };
}

/** What was typed, where a time by its name took the one value with it that is still missing: `Tracing call time:2026-12-12 yes`. */
export async function withValueBack(
  { command, raw, line = "" }: ResolvedCommand,
  context: ParseContext,
): Promise<ResolvedCommand["raw"]> {
  const options = line === "" ? [] : optionsOf(command.input);
  const [missing, another] = options.filter((o) => o.required && !o.hidden && raw[o.name] === undefined);
  const time = options.find((o) => o.timeOf !== undefined);
  const said = time && raw[time.name];
  const words = typeof said === "string" ? said.split(/\s+/u) : [];
  const last = words.at(-1) ?? "";
  if (!missing || another || !time || words.length < 2 || missing.kind.widget !== "choice") return raw;
  if (!("value" in (await missing.kind.read(last, context)))) return raw;
  return { ...raw, [time.name]: words.slice(0, -1).join(" "), [missing.name]: last };
}

/** What may stand before the value of an option: what it is called, folded. */
function calledBefore({ slots, extras }: Peelable, { name }: { readonly name: string }): string[] {
  const spoken = [...slots, ...extras].find((o): o is SpokenOption => o.name === name && "also" in o);
  return [fold(name), ...(spoken?.also ?? [])];
}
