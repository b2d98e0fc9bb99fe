import type { KnownBlock, ModalView } from "@slack/types";
import { z } from "zod";
import { fieldId, optionIn, pickIn } from "./field-ids.ts";

/**
 * Why a moment is a text field with a picker beside it: words can name a zone ("15:00 Bogotá") and are what the rest of the
 * product understands; a picker gives a bare instant, but no doubt. Picking writes the moment into the field as words, in the
 * zone that the reader knows it in, so that there is one field and one truth.
 */
const actionSchema = z.object({ block_id: z.string(), selected_date_time: z.number() });
const viewSchema = z.object({
  type: z.literal("modal"),
  title: z.unknown(),
  submit: z.unknown(),
  close: z.unknown(),
  callback_id: z.string(),
  private_metadata: z.string(),
  notify_on_close: z.boolean().optional(),
  blocks: z.array(z.object({ type: z.string(), block_id: z.string().optional() }).loose()),
});

/**
 * The form with the picked moment written into its field, for views.update; `view` and `action` are those of a block_actions.
 * The field gets another block id, for Slack would show what was typed under the old one. Undefined for any other action.
 */
export function pickedView(view: unknown, action: unknown): ModalView | undefined {
  const pick = actionSchema.safeParse(action);
  const shown = viewSchema.safeParse(view);
  const where = pick.success ? pickIn(pick.data.block_id) : undefined;
  if (!pick.success || !shown.success || !where) return undefined;
  const words = written(pick.data.selected_date_time, where.zone);
  const { blocks, ...rest } = shown.data;
  return {
    ...(rest as Omit<ModalView, "blocks">),
    blocks: blocks.map(
      (block) =>
        (optionIn(block.block_id ?? "")?.option === where.option
          ? filled(block, where.option, words)
          : block) as KnownBlock,
    ),
  };
}

function filled(
  block: { readonly block_id?: string | undefined; readonly element?: unknown },
  option: string,
  words: string,
): object {
  const turn = (optionIn(block.block_id ?? "")?.turn ?? 0) + 1;
  return { ...block, block_id: fieldId(option, turn), element: { ...(block.element as object), initial_value: words } };
}

/** The moment as people may type it. Sweden writes dates and times as ISO 8601 does. */
function written(seconds: number, zone: string): string {
  const shape = {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  } as const;
  return `${new Intl.DateTimeFormat("sv-SE", shape).format(new Date(seconds * 1_000))} ${zone}`;
}
