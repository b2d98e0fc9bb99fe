import { problem } from "../../errors/errors.ts";
import { fold } from "../../text/fold.ts";
import { channelText, lengthOf, withoutControls } from "../../text/text.ts";
import { FILE_BYTES, fileSchema, type OptionSpec } from "../options.ts";
import type { Choice, Kind } from "../read.ts";

/** One line of text: white space is made single, control characters vanish. */
export const text: Kind = {
  read(raw, option) {
    const clean = withoutControls(String(raw)).replace(/\s+/gu, " ").trim();
    return bounded(clean, option);
  },
};

/** Text of several lines: line breaks stay. */
export const long: Kind = {
  read(raw, option) {
    const clean = withoutControls(String(raw))
      .replace(/\r\n?/g, "\n")
      .replace(/[^\S\n]+/gu, " ")
      .replace(/ ?\n ?/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
    return bounded(clean, option);
  },
};

export const integer: Kind = {
  read(raw, option) {
    const { least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER } = option;
    const typed = String(raw).trim();
    const value = /^[+-]?\d{1,15}$/.test(typed) ? Number(typed) : Number.NaN;
    if (!(value >= least && value <= most)) return { problem: problem("option.integer", { least, most }) };
    return { value };
  },
};

// The words people answer yes and no with, folded; a flag named without a value is a yes.
const YES = new Set(["true", "yes", "y", "1", "on", "si", "s", "sim", "oui", "o", "verdadero", "verdadeiro", "vrai"]);
const NO = new Set(["false", "no", "n", "0", "off", "nao", "non", "falso", "faux"]);

export const flag: Kind = {
  read(raw) {
    const typed = fold(String(raw));
    if (YES.has(typed) || NO.has(typed)) return { value: YES.has(typed) };
    return { problem: problem("option.flag") };
  },
  suggest: (typed, _option, { t }) =>
    matching(
      [
        { value: "true", label: t("word.yes") },
        { value: "false", label: t("word.no") },
      ],
      typed,
    ),
};

export const link: Kind = {
  read(raw, option) {
    const typed = withoutControls(String(raw)).trim();
    if (typed.length > (option.max ?? Infinity)) return { problem: problem("option.long", { max: option.max ?? 0, length: typed.length }) };
    const address = URL.canParse(typed) ? new URL(typed) : undefined;
    if (!address || !["http:", "https:"].includes(address.protocol) || !address.hostname.includes(".") || address.username !== "") {
      return { problem: problem("option.link") };
    }
    return { value: address.href };
  },
};

export const file: Kind = {
  read(raw) {
    const found = fileSchema.safeParse(raw);
    if (!found.success) return { problem: problem("option.file") };
    if (found.data.size > FILE_BYTES) return { problem: problem("option.file.size", { megabytes: FILE_BYTES / 1024 / 1024 }) };
    return { value: found.data };
  },
};

/** A channel as the adapters give it, {id, name}, or as typed: #name. */
export const channel: Kind = {
  read(raw) {
    const value = channelText(raw);
    return value ? { value } : { problem: problem("option.channel") };
  },
};

function bounded(clean: string, { max = Infinity }: OptionSpec) {
  const length = lengthOf(clean);
  if (length === 0) return { problem: problem("option.empty") };
  if (length > max) return { problem: problem("option.long", { max, length }) };
  return { value: clean };
}

/** Choices whose value or label begins with or contains what is typed, the former first. */
export function matching(choices: readonly Choice[], typed: string, limit = 25): Choice[] {
  const wanted = fold(typed);
  const at = (c: Choice) =>
    Math.min(
      ...[c.value, c.label]
        .map((s) => fold(s).indexOf(wanted))
        .filter((i) => i >= 0)
        .map((i) => Math.min(i, 1)),
      2,
    );
  return choices
    .map((c) => ({ c, at: at(c) }))
    .filter((x) => x.at < 2)
    .sort((a, b) => a.at - b.at)
    .slice(0, limit)
    .map((x) => x.c);
}
