import type { RichTextElement, RichTextText } from "@slack/types";
import { type Format, zoneName } from "../../core/kernel/language/format.ts";
import type { Inline, Rich } from "../../core/kernel/views/model.ts";
import { rich as toPlainText } from "../../core/kernel/views/plain.ts";
import { type RichWriter, walkRich } from "../../core/kernel/views/walk.ts";
import { pieces } from "../../core/kernel/text/truncate.ts";
import { LIMITS } from "./limits.ts";
import { webAddress } from "./plain-text.ts";

/** For whom rich text is written. */
export interface TextContext {
  readonly format: Format;
  readonly now: Date;
  /** Person id → Slack user id; who is not in it is named as literal text. */
  readonly users: ReadonlyMap<string, string>;
}

/** Elements of a rich_text section, and the same as plain text. */
export interface Drawn {
  readonly elements: readonly RichTextElement[];
  readonly plain: string;
}

// In JSON a character takes up to six: so short that one element always fits into a message.
const ELEMENT = 1_500;

/**
 * Rich text as Slack's elements, in portions that each fit into a block. Nothing in rich_text is parsed
 * (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block), so all text is literal. Empty text makes no portion.
 */
export function draw(body: Rich, context: TextContext): Drawn[] {
  const portions: Drawn[] = [];
  let elements: RichTextElement[] = [];
  let plain = "";
  let weight = 0;
  const close = () => {
    if (elements.length > 0) portions.push({ elements, plain });
    [elements, plain, weight] = [[], "", 0];
  };
  for (const leaf of walkRich(body, inLeaves(context))) {
    const own = weigh(leaf.elements);
    if (weight + own > LIMITS.RICH_TEXT) close();
    elements.push(...leaf.elements);
    plain += leaf.plain;
    weight += own;
  }
  close();
  return portions;
}

/** How much something takes of a message, in characters of its JSON. */
export function weigh(part: unknown): number {
  return JSON.stringify(part).length;
}

const inLeaves = (context: TextContext): RichWriter<Drawn> => ({
  literal: (text) => words(text),
  styled: (style, text) => words(text, STYLES[style]),
  link: (text, href) => linked({ kind: "link", text, href }, context),
  person: (id, name) => {
    const user = context.users.get(id);
    return user === undefined
      ? words(`@${name}`)
      : [{ elements: [{ type: "user", user_id: user }], plain: `@${name}` }];
  },
  time: (at, show) => moment({ kind: "time", at, show }, context),
});

const STYLES = { strong: { bold: true }, em: { italic: true }, code: { code: true } } as const;

function words(text: string, style?: RichTextText["style"]): Drawn[] {
  return pieces(text, ELEMENT).map((piece) => ({
    elements: [{ type: "text", text: piece, ...(style ? { style } : {}) }],
    plain: piece,
  }));
}

function linked(link: Extract<Inline, { kind: "link" }>, context: TextContext): Drawn[] {
  const url = webAddress(link.href, ELEMENT);
  // What is no web address is shown, not linked.
  if (url === undefined) return words(toPlainText([link], context));
  const shown = pieces(link.text === "" ? link.href : link.text, ELEMENT);
  return shown.map((text, i) => ({
    elements: [{ type: "link", url, text }],
    plain: i === shown.length - 1 && text !== url ? `${text} (${url})` : text,
  }));
}

// How each way of showing a time is written by Slack, in the reader's own zone and language
// (https://docs.slack.dev/messaging/formatting-message-text#date-formatting). {ago} is documented for the past only.
const FORMATS = {
  date: "{date_long_full}",
  time: "{time}",
  full: "{date_long}, {time}",
  ahead: "{date_long_pretty}, {time}",
  ago: "{ago}",
} as const;

function moment({ at, show }: Extract<Inline, { kind: "time" }>, { format, now }: TextContext): Drawn[] {
  const date = new Date(at);
  const plain = format.moment(date, show, now);
  const fallback =
    show === "date" || show === "time" ? `${plain} (${zoneName(format.zone)})` : format.inZone(date, format.zone);
  const timestamp = Math.floor(date.getTime() / 1_000);
  if (timestamp < 0) return words(fallback);
  const how = show === "relative" ? (date > now ? "ahead" : "ago") : show;
  return [{ elements: [{ type: "date", timestamp, format: FORMATS[how], fallback }], plain }];
}
