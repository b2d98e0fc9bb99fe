import type { OptionSpec } from "../options/options.ts";
import { fold } from "../text/fold.ts";
import { canEnd, isOpen, isThing } from "./may-be.ts";
import { isCertain, type Peeled, type ReadWords, type Unnamed, type WordsRead } from "./unnamed.ts";

/** A thing beside a value, and the words behind both. */
interface Parts {
  readonly thing: string;
  readonly value: string;
  readonly rest: string;
  readonly read: WordsRead;
}

/** `Tracing call yes 2026-12-12`, `yes Tracing call`: one of a few words as the second's value, the thing before it, or all that follows, and behind both an optional value. Undefined where there is no such thing, or more than one. */
export async function valueWithin(
  unnamed: Unnamed,
  [first, second]: readonly [OptionSpec, OptionSpec],
  read: ReadWords,
): Promise<Peeled | undefined> {
  if (!isThing(first) || second.kind.widget !== "choice") return undefined;
  const [only, another] = await partings(unnamed.words, [first, second], read);
  if (!only || another) return undefined;
  const values = { [first.name]: only.thing, [second.name]: only.value };
  const asks = only.read.as !== "whole";
  if (only.rest === "") return { values, asks };
  const more = await restOf(unnamed, only.rest, read);
  return more && { values: { ...values, ...more.values }, asks: asks || more.asks };
}

async function partings(
  words: readonly string[],
  [first, second]: readonly [OptionSpec, OptionSpec],
  read: ReadWords,
): Promise<Parts[]> {
  const found: Parts[] = [];
  for (const [at, value] of words.entries()) {
    if ((await read(second, value)).as !== "value") continue;
    const [before, after] = [words.slice(0, at).join(" "), words.slice(at + 1).join(" ")];
    const parts = at === 0 ? { thing: after, value, rest: "" } : { thing: before, value, rest: after };
    const thing = await read(first, parts.thing);
    if (isCertain(thing)) found.push({ ...parts, read: thing });
  }
  return found;
}

/** What stands behind, as the one optional value that it can be: "2026-12-12", or "all", which is what one is called; free text is asked about. */
async function restOf({ extras, named }: Unnamed, rest: string, read: ReadWords): Promise<Peeled | undefined> {
  const found: Peeled[] = [];
  for (const extra of extras.filter((o) => canEnd(o))) {
    const { as, dayless } = await read(extra, rest);
    const isNamed = extra.kind.widget === "switch" && named(extra).includes(fold(rest));
    if (isNamed || as === "value" || as === "whole")
      found.push({ values: { [extra.name]: isNamed ? "yes" : rest }, asks: dayless === true });
  }
  const open = extras.filter(isOpen).map(({ name }) => ({ values: { [name]: rest }, asks: true }));
  const [only, another] = found.length > 0 ? found : open;
  return another ? undefined : only;
}
