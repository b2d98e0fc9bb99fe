import type { RichTextElement, RichTextText } from "@slack/types";
import type { Format } from "../../../core/kernel/language/format.ts";
import { zoneName } from "../../../core/kernel/language/zone-name.ts";
import { linkText, reachableText } from "../../../core/kernel/views/link-text.ts";
import type { Inline, Rich } from "../../../core/kernel/views/model.ts";
import type { TypeCommand } from "../../../core/kernel/values/command-line.ts";
import { type RichWriter, walkRich } from "../../../core/kernel/views/walk.ts";
import { pieces } from "../../../core/kernel/text/truncate.ts";
import { LIMITS } from "../limits.ts";
import { linkAddress } from "./plain-text.ts";

/** For whom rich text is written. */
export interface TextContext {
  readonly format: Format;
  readonly now: Date;
  /** Person id → Slack user id; who is not in it is named as literal text. */
  readonly users: ReadonlyMap<string, string>;
  readonly typeCommand: TypeCommand;
}

// In JSON a character takes up to six: so short that one element always fits into a message.
const ELEMENT = 1_500;

/**
 * Rich text as Slack's elements, in portions that each fit into a block. Nothing in rich_text is parsed
 * (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block), so all text is literal. Empty text makes no portion.
 */
export function draw(body: Rich, context: TextContext): RichTextElement[][] {
  const portions: RichTextElement[][] = [];
  let elements: RichTextElement[] = [];
  let weight = 0;
  for (const leaf of walkRich(body, inLeaves(context))) {
    const own = weigh(leaf);
    if (weight + own > LIMITS.RICH_TEXT && elements.length > 0) {
      portions.push(elements);
      [elements, weight] = [[], 0];
    }
    elements.push(leaf);
    weight += own;
  }
  return elements.length > 0 ? [...portions, elements] : portions;
}

/** How much something takes of a message, in characters of its JSON. */
export function weigh(part: unknown): number {
  return JSON.stringify(part).length;
}

const inLeaves = (context: TextContext): RichWriter<RichTextElement> => ({
  literal: (text) => words(text),
  styled: (style, text) => words(text, STYLES[style]),
  link: linked,
  person: (id, name) => {
    const user = context.users.get(id);
    return user === undefined ? words(`@${name}`) : [{ type: "user", user_id: user }];
  },
  command: (command) => words(context.typeCommand(command), STYLES.code),
  time: (at, show) => moment({ at, show }, context),
});

const STYLES = { strong: { bold: true }, em: { italic: true }, code: { code: true } } as const;

function words(text: string, style?: RichTextText["style"]): RichTextElement[] {
  return pieces(text, ELEMENT).map((piece) => ({ type: "text", text: piece, ...(style ? { style } : {}) }));
}

function linked(text: string, href: string): RichTextElement[] {
  const url = linkAddress(href, ELEMENT);
  // What leads nowhere is shown, not linked.
  if (url === undefined) return words(linkText(text, href));
  return pieces(text === "" ? reachableText(href) : text, ELEMENT).map((piece) => ({ type: "link", url, text: piece }));
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

function moment(time: Moment, context: TextContext): RichTextElement[] {
  const { timestamp, fallback, how } = momentOf(time, context);
  return timestamp < 0 ? words(fallback) : [{ type: "date", timestamp, format: how, fallback }];
}

type Moment = Pick<Extract<Inline, { kind: "time" }>, "at" | "show">;

/** A moment as Slack takes it; it takes none before 1970. */
export function momentOf({ at, show }: Moment, { format, now }: TextContext) {
  const date = new Date(at);
  const zoned = show === "date" || show === "time";
  return {
    timestamp: Math.floor(date.getTime() / 1_000),
    how: FORMATS[show === "relative" ? (date > now ? "ahead" : "ago") : show],
    fallback: zoned
      ? `${format.moment(date, show, now)} (${zoneName(format.zone, format.language)})`
      : format.inZone(date, format.zone),
  };
}
