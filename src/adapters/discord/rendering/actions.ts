import { type APIButtonComponent, ButtonStyle, ComponentType } from "discord.js";
import type { Action, Item } from "../../../core/kernel/views/model.ts";
import { reachableText } from "../../../core/kernel/views/link-text.ts";
import { webAddress } from "../../kit/markdown/addresses.ts";
import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import { LIMITS } from "../limits.ts";
import type { TextContext } from "./markdown.ts";
import { type MessageChunk, textChunks } from "./message-chunk.ts";
import { confirmId, pressId } from "./press-ids.ts";
import { oneLine } from "../../../core/kernel/text/one-line.ts";

/** What buttons need beside a pen: what each sends. */
export interface ButtonContext extends TextContext {
  readonly values: ReadonlyMap<Action, string>;
}

/**
 * Buttons in rows. `first` is the position of the first button in its view: it makes the id. Labels too long for a button
 * are cut there and written out above; an address that Discord does not open is written out.
 */
export function actionPieces(items: readonly Action[], first: number, context: ButtonContext): MessageChunk[] {
  const written: MessageChunk[] = [];
  const buttons: APIButtonComponent[] = [];
  items.forEach((action, i) => {
    const { above, button } = buttonOf(action, first + i, context);
    written.push(...above);
    if (button) buttons.push(button);
  });
  return [...written, ...inRows(buttons)];
}

/**
 * An entry of a list as a section with its button beside it (https://docs.discord.com/developers/components/reference#section).
 * What of its text a section has no room for stands above it.
 */
export function entryPieces({ body, action }: Item, position: number, context: ButtonContext): MessageChunk[] {
  const words = textChunks(body, context, "paragraph");
  if (action === undefined) return words;
  const last = words.at(-1);
  if (last === undefined || !("text" in last)) return actionPieces([action], position, context);
  const { above, button } = buttonOf(action, position, context);
  if (button === undefined) return [...words, ...above];
  const text = { type: ComponentType.TextDisplay as const, content: last.text };
  const component = { type: ComponentType.Section as const, components: [text], accessory: button };
  return [...above, ...words.slice(0, -1), { role: "other", own: { component } }];
}

/** A button, and what has no room on it; only that where Discord does not open its address. */
function buttonOf(action: Action, position: number, context: ButtonContext) {
  const label = labelOf(action);
  const url = action.kind === "open" ? webAddress(action.href, LIMITS.BUTTON_URL) : undefined;
  if (action.kind === "open" && url === undefined)
    return { above: textChunks([{ kind: "link", text: label, href: action.href }], context, "item") };
  const above = label.length > LIMITS.BUTTON_LABEL ? textChunks([label], context, "item") : [];
  const shown = truncate(label, LIMITS.BUTTON_LABEL, FOR_PLATFORM);
  return { above, button: buttonComponent(action, shown, position, url, context) };
}

/** As few rows as hold them, each about as long as the others, so that none has one button alone. */
function inRows(buttons: readonly APIButtonComponent[]): MessageChunk[] {
  const rows: MessageChunk[] = [];
  const length = Math.ceil(buttons.length / Math.ceil(buttons.length / LIMITS.ROW));
  for (let from = 0; from < buttons.length; from += length) {
    rows.push({
      role: "other",
      own: { component: { type: ComponentType.ActionRow, components: buttons.slice(from, from + length) } },
    });
  }
  return rows;
}

const STYLES = { primary: ButtonStyle.Primary, danger: ButtonStyle.Danger, plain: ButtonStyle.Secondary } as const;

function buttonComponent(
  action: Action,
  label: string,
  position: number,
  url: string | undefined,
  context: ButtonContext,
): APIButtonComponent {
  const type = ComponentType.Button as const;
  if (action.kind === "open") return { type, style: ButtonStyle.Link, label, url: url ?? action.href };
  const value = context.values.get(action);
  if (value === undefined) throw new Error(`what the button "${label}" sends was not prepared`);
  const custom_id = action.weight === "danger" ? confirmId(position, value) : pressId(position, value);
  return { type, style: STYLES[action.weight ?? "plain"], label, custom_id };
}

/** A button must have a name: without a label it is what it does. */
export function labelOf(action: Action): string {
  const label = oneLine(action.label);
  if (label !== "") return label;
  return action.kind === "open" ? reachableText(action.href) : `/${action.command}`;
}
