import type { MrkdwnElement } from "@slack/types";
import { saysNumber } from "../../../core/kernel/views/link-text.ts";
import type { Rich } from "../../../core/kernel/views/model.ts";
import { walkRich } from "../../../core/kernel/views/walk.ts";
import { escaped } from "./escaped.ts";
import { LIMITS } from "../limits.ts";
import { linkAddress, numberAddress } from "./plain-text.ts";
import { momentOf, type TextContext } from "./rich.ts";

/** A piece of a line, and whether it has signs of a style around it; without text where it cannot be written. */
interface Run {
  readonly text: string | undefined;
  readonly styled?: true;
}

/**
 * Rich text as a section takes it, which alone has a button beside it. Slack parses it, and knows no escape but for three signs
 * (https://docs.slack.dev/messaging/formatting-message-text#escaping), so it is undefined where anything in it could mean
 * something else than it says: then it is written as rich_text.
 */
export function asMrkdwn(body: Rich, context: TextContext): MrkdwnElement | undefined {
  const runs = walkRich<Run>(body, {
    literal: (text) => [{ text: literal(text) }],
    styled: (style, text) => styled(text, SIGNS[style]),
    link: (words, href) => [{ text: linked(words, href) }],
    person: (id, name) => {
      const user = context.users.get(id);
      return [{ text: user === undefined ? literal(`@${name}`) : `<@${user}>` }];
    },
    command: (command) => styled(context.typeCommand(command), SIGNS.code),
    time: (at, show) => [{ text: moment({ at, show }, context) }],
  });
  if (runs.some(({ text }) => text === undefined)) return undefined;
  if (!runs.every((run, i) => run.styled !== true || standsApart(runs[i - 1]?.text, runs[i + 1]?.text)))
    return undefined;
  const text = runs.map((run) => run.text).join("");
  if (text.trim() === "" || text.length > LIMITS.SECTION || QUOTES.test(text)) return undefined;
  // No name or address in it becomes a link by itself.
  return { type: "mrkdwn", text, verbatim: true };
}

const SIGNS = { strong: "*", em: "_", code: "`" } as const;

// What styles text, and names of emoji.
const MEANS = /[*_~`]|:[^\s:]+:/;
// A line that begins so is a quotation, also escaped.
const QUOTES = /^\s*&gt;/m;

const literal = (text: string): string | undefined => (MEANS.test(text) ? undefined : escaped(text));

function styled(text: string, sign: string): Run[] {
  if (text === "") return [];
  const plain = text !== text.trim() || /[\r\n]/.test(text) ? undefined : literal(text);
  return [{ text: plain === undefined ? undefined : `${sign}${plain}${sign}`, styled: true }];
}

/** Beside a letter Slack reads no style. */
function standsApart(before = "", after = ""): boolean {
  return /(?:^|[\s(])$/.test(before) && /^(?:$|[\s.,:;!?)])/.test(after);
}

function linked(words: string, href: string): string | undefined {
  const url = linkAddress(href, LIMITS.BUTTON_URL) ?? (saysNumber(words, href) ? numberAddress(href) : undefined);
  const shown = literal(words);
  if (url === undefined || shown === undefined || shown.trim() === "") return undefined;
  return /[|<>\s]/.test(url) || /[|\r\n]/.test(shown) ? undefined : `<${escaped(url)}|${shown}>`;
}

function moment(time: Parameters<typeof momentOf>[0], context: TextContext): string | undefined {
  const { timestamp, fallback, how } = momentOf(time, context);
  const shown = literal(fallback);
  return timestamp < 0 || shown === undefined ? shown : `<!date^${timestamp}^${how}|${shown}>`;
}
