import { type APIStringSelectComponent, ComponentType } from "discord.js";
import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import type { Choose, Press } from "../../../core/kernel/views/model.ts";
import { type ButtonContext, labelOf } from "./actions.ts";
import { LIMITS } from "../limits.ts";
import { type MessageChunk, textChunks } from "./message-chunk.ts";
import { chooseId, pressId } from "./press-ids.ts";
import { oneLine } from "../../../core/kernel/text/one-line.ts";

/**
 * A menu, or several where one cannot hold all (https://docs.discord.com/developers/components/reference#string-select). An
 * option's value is the id of the button that it stands for; labels too long for it are written out above.
 */
export function choosePieces({ label, options }: Choose, first: number, context: ButtonContext): MessageChunk[] {
  const written = [label, ...options.map(labelOf)].flatMap((words, i) =>
    words.length > (i === 0 ? LIMITS.PLACEHOLDER : LIMITS.CHOICE) ? textChunks([words], context, "item") : [],
  );
  const menus: MessageChunk[] = [];
  for (let from = 0; from < options.length; from += LIMITS.CHOICES) {
    const some = options.slice(from, from + LIMITS.CHOICES);
    const menu = menuOf(label, some, first + from, context);
    menus.push({ role: "other", own: { component: { type: ComponentType.ActionRow, components: [menu] } } });
  }
  return [...written, ...menus];
}

function menuOf(
  label: string,
  options: readonly Press[],
  first: number,
  { values }: ButtonContext,
): APIStringSelectComponent {
  const placeholder = truncate(oneLine(label), LIMITS.PLACEHOLDER, FOR_PLATFORM);
  return {
    type: ComponentType.StringSelect,
    custom_id: chooseId(first),
    ...(placeholder === "" ? {} : { placeholder }),
    options: options.map((option, i) => {
      const value = values.get(option);
      if (value === undefined) throw new Error(`what the option "${option.label}" sends was not prepared`);
      return { label: truncate(labelOf(option), LIMITS.CHOICE, FOR_PLATFORM), value: pressId(first + i, value) };
    }),
  };
}
