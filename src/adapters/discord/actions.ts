import { type APIButtonComponent, ButtonStyle, ComponentType } from "discord.js";
import type { Action } from "../../core/kernel/views/model.ts";
import { webAddress } from "../kit/addresses.ts";
import { FOR_PLATFORM, truncate } from "../../core/kernel/text/truncate.ts";
import { LIMITS } from "./limits.ts";
import type { TextContext } from "./markdown.ts";
import { type MessageChunk, textChunks } from "./message-chunk.ts";
import { confirmId, pressId } from "./press-ids.ts";

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
    const label = labelOf(action);
    const url = action.kind === "open" ? webAddress(action.href, LIMITS.BUTTON_URL) : undefined;
    if (action.kind === "open" && url === undefined) {
      written.push(...textChunks([{ kind: "link", text: label, href: action.href }], context, "item"));
      return;
    }
    if (label.length > LIMITS.BUTTON_LABEL) written.push(...textChunks([label], context, "item"));
    buttons.push(button(action, truncate(label, LIMITS.BUTTON_LABEL, FOR_PLATFORM), first + i, url, context));
  });
  return [...written, ...inRows(buttons)];
}

function inRows(buttons: readonly APIButtonComponent[]): MessageChunk[] {
  const rows: MessageChunk[] = [];
  for (let from = 0; from < buttons.length; from += LIMITS.ROW) {
    rows.push({
      role: "other",
      own: { component: { type: ComponentType.ActionRow, components: buttons.slice(from, from + LIMITS.ROW) } },
    });
  }
  return rows;
}

const STYLES = { primary: ButtonStyle.Primary, danger: ButtonStyle.Danger, plain: ButtonStyle.Secondary } as const;

function button(
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
function labelOf(action: Action): string {
  const label = action.label.replace(/\s+/gu, " ").trim();
  if (label !== "") return label;
  return action.kind === "open" ? action.href : `/${action.command}`;
}
