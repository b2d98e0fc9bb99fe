import { readUrl } from "../../text/read-url.ts";
import { problem } from "../../errors/errors.ts";
import { fold } from "../../text/fold.ts";
import { channelText, lengthOf, withoutControls } from "../../text/text.ts";
import type { OptionKind, Read } from "../kind.ts";
import { matching } from "../matching.ts";

/** One line of text: white space is made single, control characters vanish. */
export const text = (max: number): OptionKind => ({
  name: "text",
  widget: "text",
  line: { phrase: true, unnamed: true },
  open: true,
  max,
  read: (raw) => bounded(withoutControls(String(raw)).replace(/\s+/gu, " ").trim(), max),
});

/** Words to search for, in which quotes mean something: one line of text. */
export const query = (max: number): OptionKind => ({
  ...text(max),
  line: { phrase: true, unnamed: true, keepsQuotes: "all" },
});

/** Text of several lines: line breaks stay. */
export const long = (max: number): OptionKind => ({
  name: "long",
  widget: "long-text",
  line: { phrase: true, unnamed: true, keepsQuotes: "within" },
  open: true,
  max,
  read(raw) {
    const clean = withoutControls(String(raw))
      .replace(/\r\n?/g, "\n")
      .replace(/[^\S\n]+/gu, " ")
      .replace(/ ?\n ?/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
    return bounded(clean, max);
  },
});

/** A whole number between two, both included. */
export const integer = (least: number, most: number): OptionKind => ({
  name: "integer",
  widget: "number",
  least,
  most,
  read(raw) {
    const typed = String(raw).trim();
    const value = /^[+-]?\d{1,15}$/.test(typed) ? Number(typed) : Number.NaN;
    if (!(value >= least && value <= most)) return { problem: problem("option.integer", { least, most }) };
    return { value };
  },
});

// The words people answer yes and no with, folded; a flag named without a value is a yes.
const YES = new Set(["true", "yes", "y", "1", "on", "si", "s", "sim", "oui", "o", "verdadero", "verdadeiro", "vrai"]);
const NO = new Set(["false", "no", "n", "0", "off", "nao", "non", "falso", "faux"]);

/** Yes or no. */
export const flag: OptionKind = {
  name: "flag",
  widget: "switch",
  read(raw) {
    const typed = fold(String(raw));
    if (YES.has(typed) || NO.has(typed)) return { value: YES.has(typed) };
    return { problem: problem("option.flag") };
  },
  suggest: (typed, { t }) =>
    matching(
      [
        { value: "true", label: t("word.yes") },
        { value: "false", label: t("word.no") },
      ],
      typed,
    ),
};

/** An address on the web, at most so many characters long. */
export const link = (max: number): OptionKind => ({
  name: "link",
  widget: "text",
  format: "address",
  max,
  read(raw) {
    const typed = withoutControls(String(raw)).trim();
    if (typed.length > max) return { problem: problem("option.long", { max, length: typed.length }) };
    const address = readUrl(typed);
    if (
      !address ||
      !["http:", "https:"].includes(address.protocol) ||
      !address.hostname.includes(".") ||
      address.username !== ""
    ) {
      return { problem: problem("option.link") };
    }
    return { value: address.href };
  },
});

/** A channel as the adapters give it, {id, name}, or as typed: #name. */
export const channel: OptionKind = {
  name: "channel",
  widget: "channel",
  read(raw) {
    const value = channelText(raw);
    return value ? { value } : { problem: problem("option.channel") };
  },
};

function bounded(clean: string, max: number): Read {
  const length = lengthOf(clean);
  if (length === 0) return { problem: problem("option.empty") };
  if (length > max) return { problem: problem("option.long", { max, length }) };
  return { value: clean };
}
