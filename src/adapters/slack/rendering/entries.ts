import type { Item } from "../../../core/kernel/views/model.ts";
import { actionPieces, type ButtonContext, buttonOf } from "./actions.ts";
import { type MessageChunk, richChunks } from "./message-chunk.ts";
import { asMrkdwn } from "./mrkdwn.ts";

/** An entry of a list as a section with its button beside it; where a section cannot say it as it is, the button stands below it. */
export function entryChunks({ body, action }: Item, position: number, context: ButtonContext): MessageChunk[] {
  if (action === undefined) return richChunks([{ body }], context);
  const text = asMrkdwn(body, context);
  const { button, written } = buttonOf(action, position, context);
  if (text === undefined || button === undefined || written !== undefined)
    return [...richChunks([{ body }], context), ...actionPieces([action], position, context)];
  return [{ block: { type: "section", text, accessory: button } }];
}
