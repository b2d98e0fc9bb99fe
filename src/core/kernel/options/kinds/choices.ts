import { problem } from "../../errors/errors.ts";
import { fold } from "../../text/fold.ts";
import { nearest } from "../../text/nearest.ts";
import { withoutControls } from "../../text/text.ts";
import { truncate } from "../../text/truncate.ts";
import type { Choice } from "../../values/choice.ts";
import type { OptionKind, ParseContext } from "../kind.ts";
import { matching } from "../matching.ts";
import { lastOf, type Several, severalIn } from "./several-values.ts";
import { choicesOf, valueNamed, valuesByName, type NamedValues } from "./named-values.ts";

const TYPED = 60;

/** One of a few values, by the value itself or by its label in any language of the interface. */
export const choice = (values: NamedValues): OptionKind => ({
  name: "choice",
  widget: "choice",
  values,
  read(raw, { caller, t, format }) {
    const found = valueNamed(values, caller.language, String(raw));
    if (found !== undefined) return { value: found };
    const offered = choicesOf(values, t);
    const names = valuesByName(values, caller.language);
    const slip = names.get(nearest(fold(String(raw)), [...names.keys()]) ?? "");
    const near = offered.find(({ value }) => value === slip);
    if (near) {
      const said = { typed: truncate(withoutControls(String(raw)), TYPED), near: near.label };
      return { problem: problem("option.choice.near", said), suggestions: [near], slip: true };
    }
    // The values are words of English; in other languages their labels are read as well.
    const words = offered.map((c) => (t.language === "en" ? c.value : c.label));
    return {
      problem: problem("option.choice", { values: format.any(words) }),
      suggestions: offered,
    };
  },
  suggest: (typed, { t }) => matching(choicesOf(values, t), typed),
  understood: (raw, language) => valueNamed(values, language, String(raw)) ?? raw,
});

/** Several of a few values, in words parted by commas: each by the value itself or by its label in any language of the interface. */
export const choices = (values: NamedValues): OptionKind => ({
  name: "choices",
  widget: "several",
  line: { phrase: true },
  lists: true,
  values,
  read(raw, context) {
    const found = severalIn(textOf(raw), values, context.caller.language);
    if (found.unknown === undefined && found.picked.length > 0) return { value: found.picked };
    const offered = choicesOf(values, context.t);
    const part = truncate(found.unknown ?? "", 60);
    return {
      problem: problem("option.choices", { part, values: context.format.all(offered.map((c) => c.label)) }),
      suggestions: mended(found, values, context),
    };
  },
  /** Goes on with the last of what is typed: every suggestion is the whole. */
  suggest(typed, context) {
    const { head, last } = lastOf(typed);
    const whole = severalIn(typed, values, context.caller.language);
    const before = severalIn(head, values, context.caller.language);
    if (before.unknown !== undefined) return [];
    const said = whole.unknown === undefined && whole.picked.length > 0 ? whole.picked : undefined;
    const more = left(values, said ?? before.picked, context);
    const begun = said ? more : matching(more, last);
    return [
      ...(said ? [several(said, values, context)] : []),
      ...begun.map((c) => several([...(said ?? before.picked), c.value], values, context)),
    ].slice(0, 25);
  },
  understood(raw, language) {
    const { picked, unknown } = severalIn(textOf(raw), values, language);
    return unknown === undefined && picked.length > 0 ? valuesText(picked) : textOf(raw);
  },
});

/** Several values as the text that stands for them in buttons and forms. */
export function valuesText(values: readonly string[]): string {
  return values.join(",");
}

const textOf = (raw: unknown): string =>
  Array.isArray(raw) ? valuesText(raw.map(String)) : withoutControls(String(raw));

/** What would be right: what is understood, with a value that may be meant in place of the rest. */
function mended({ picked, unknown = "" }: Several, values: NamedValues, context: ParseContext): Choice[] {
  const more = left(values, picked, context);
  const near = matching(more, unknown);
  return (near.length > 0 ? near : more).map((c) => several([...picked, c.value], values, context));
}

const left = (values: NamedValues, picked: readonly string[], { t }: ParseContext): Choice[] =>
  choicesOf(values, t).filter((c) => !picked.includes(c.value));

/** Several values as one choice, in the order in which they are declared. */
function several(picked: readonly string[], values: NamedValues, { t }: ParseContext): Choice {
  const own = choicesOf(values, t).filter((c) => picked.includes(c.value));
  return { value: valuesText(own.map((c) => c.value)), label: own.map((c) => c.label).join(", ") };
}
