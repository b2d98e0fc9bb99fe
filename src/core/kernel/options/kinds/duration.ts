import { problem } from "../../errors/errors.ts";
import { type Format, formatter } from "../../language/format.ts";
import type { Language } from "../../language/language.ts";
import { readDuration } from "../../time/duration.ts";
import type { Choice } from "../../values/choice.ts";
import type { OptionKind } from "../kind.ts";
import { matching } from "../matching.ts";

/** A span of time, in minutes, of `most` at most; `usual` ones are on offer, and any other can be typed. */
export const duration = (most: number, usual: readonly number[]): OptionKind => ({
  name: "duration",
  widget: usual.length > 0 ? "search" : "text",
  format: "duration",
  line: { phrase: true, unnamed: true },
  most,
  others: true,
  read(raw, { format }) {
    const value = readDuration(String(raw));
    if (value === undefined) return { problem: problem("option.duration") };
    if (value > most) return { problem: problem("option.duration.most", { most: format.span(most) }) };
    return { value };
  },
  suggest(typed, { format }) {
    const read = readDuration(typed);
    const meant = read === undefined || read > most ? [] : [read];
    const offered = choicesOf(usual, format);
    const begun = matching(offered, typed).filter(({ value }) => value !== String(read));
    return meant.length + begun.length === 0 ? offered : [...choicesOf(meant, format), ...begun];
  },
  ...(usual.length > 0 ? { offers: (language) => choicesOf(usual, spans(language)) } : {}),
  understood(raw) {
    const read = typeof raw === "string" ? readDuration(raw) : undefined;
    return read !== undefined && usual.includes(read) ? String(read) : raw;
  },
  shown: (value, language) => (/^\d{1,6}$/.test(value) ? spans(language).span(Number(value)) : undefined),
});

/** Nothing of a span depends on where somebody is. */
const spans = (language: Language) => formatter(language, "UTC");

const choicesOf = (minutes: readonly number[], { span }: Pick<Format, "span">): Choice[] =>
  minutes.map((n) => ({ value: String(n), label: span(n) }));
