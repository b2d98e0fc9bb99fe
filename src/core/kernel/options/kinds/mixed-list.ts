import type { Problem } from "../../errors/errors.ts";
import { readMention } from "../../text/mention.ts";
import type { Choice } from "../../values/choice.ts";
import { problem } from "../../errors/errors.ts";
import type { OptionKind, ParseContext, Unread } from "../kind.ts";

/** What one part of such a list is. */
export interface ListPart {
  readonly kind: string;
  readonly value: string;
}

/** A part as it was read, or why it cannot be, with what would do. */
export type PartRead<P extends ListPart> =
  | { readonly value: P }
  | { readonly problem: Problem; readonly suggestions?: readonly Choice[] };

/** What the parts of a list can be. */
interface Parts<P extends ListPart> {
  /** What the reference of all commands calls it. */
  readonly name: string;
  readonly most: number;
  readonly tooMany: (most: number) => Problem;
  read: (part: string, context: ParseContext) => Promise<PartRead<P>>;
  /** What the part that is being typed may become; "" where it is not begun. */
  suggest: (part: string, context: ParseContext) => Promise<readonly Choice[]>;
}

// A mention stays whole, whatever stands in the name (mention.ts). Bars part them in files.
const PARTS = /(?:\ufff9[^\ufff9-\ufffb]*\ufffa[^\ufff9-\ufffb]*\ufffb|[^,;|\n])+/gu;
const MOST_SUGGESTED = 25;

/** A kind for a list of things of several kinds, parted by commas, semicolons, bars or lines: each once. What is suggested for one part is the whole list with it. */
export const mixedList = <P extends ListPart>({ name, most, tooMany, read, suggest }: Parts<P>): OptionKind => ({
  name,
  widget: "text",
  line: { phrase: true, unnamed: true },
  stored: true,
  async read(raw, context) {
    const parts = partsOf(String(raw));
    if (parts.length > most) return { problem: tooMany(most) };
    const found = new Map<string, P>();
    for (const [at, part] of parts.entries()) {
      const one = await read(part, context);
      if ("problem" in one) return inTheWhole(one, parts, at);
      found.set(`${one.value.kind} ${one.value.value}`, one.value);
    }
    return found.size === 0 ? { problem: problem("option.empty") } : { value: [...found.values()] };
  },
  async suggest(typed, context) {
    const parts = /[,;|\n]\s*$/u.test(typed) ? [...partsOf(typed), ""] : partsOf(typed);
    const last = Math.max(0, parts.length - 1);
    const choices = await suggest(parts.at(-1) ?? "", context);
    return choices.slice(0, MOST_SUGGESTED).map((choice) => instead(parts, last, choice));
  },
});

const partsOf = (text: string) => [...text.matchAll(PARTS)].map(([part]) => part.trim()).filter((part) => part !== "");

const inTheWhole = (wrong: Unread, parts: readonly string[], at: number): Unread => ({
  ...wrong,
  ...(wrong.suggestions ? { suggestions: wrong.suggestions.map((choice) => instead(parts, at, choice)) } : {}),
});

function instead(parts: readonly string[], at: number, { value, label }: Choice): Choice {
  const around = (text: string) => parts.map((part, i) => (i === at ? text : (readMention(part)?.name ?? part)));
  return {
    value: (parts.length === 0 ? [value] : around(value)).join(", "),
    label: (parts.length === 0 ? [label] : around(label)).join(", "),
  };
}
