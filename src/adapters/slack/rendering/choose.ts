import type { PlainTextOption, StaticSelect } from "@slack/types";
import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import type { Choose, Press } from "../../../core/kernel/views/model.ts";
import { type ButtonContext, labelOf } from "./actions.ts";
import { LIMITS } from "../limits.ts";
import { type MessageChunk, richChunks } from "./message-chunk.ts";
import { plainText } from "./plain-text.ts";
import { weigh } from "./rich.ts";

/** The longest value of an option, in characters: it also tells its place, so that no two of a menu are the same. */
export const CHOICE_MAX = LIMITS.OPTION_VALUE - "99:".length;

/** What a chosen option sends. */
export const chosenValue = (value: string): string => value.replace(/^\d{1,2}:/, "");

/**
 * A menu, or several where one cannot hold all (https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element);
 * labels too long for it are written out above.
 */
export function chooseChunks({ label, options }: Choose, first: number, context: ButtonContext): MessageChunk[] {
  const long = [label, ...options.map(labelOf)].filter(
    (words, i) => words.length > (i === 0 ? LIMITS.PLACEHOLDER : LIMITS.OPTION_TEXT),
  );
  const written = long.map((words) => ({ body: [words], bullet: true as const }));
  return [...richChunks(written, context), ...menus(label, options, first, context)];
}

function menus(label: string, options: readonly Press[], first: number, context: ButtonContext): MessageChunk[] {
  const parts: PlainTextOption[][] = [];
  let weight = 0;
  for (const option of options) {
    const own = weigh(labelOf(option)) + OPTION_WEIGHT;
    const last = parts.at(-1);
    if (last && last.length < LIMITS.OPTIONS && weight + own <= LIMITS.HEAVY) {
      last.push(optionOf(option, last.length, context));
      weight += own;
    } else {
      parts.push([optionOf(option, 0, context)]);
      weight = own;
    }
  }
  let position = first;
  return parts.map((part) => {
    const element: StaticSelect = { type: "static_select", action_id: `choose:${position}`, options: part };
    if (label.trim() !== "") element.placeholder = plainText(truncate(label, LIMITS.PLACEHOLDER, FOR_PLATFORM));
    position += part.length;
    return { block: { type: "actions", elements: [element] } };
  });
}

// Of its JSON, without its words.
const OPTION_WEIGHT = 60;

function optionOf(option: Press, place: number, { values }: ButtonContext): PlainTextOption {
  const value = values.get(option);
  if (value === undefined) throw new Error(`what the option "${option.label}" sends was not prepared`);
  const text = plainText(truncate(labelOf(option), LIMITS.OPTION_TEXT, FOR_PLATFORM));
  return { text, value: `${place}:${value}` };
}
