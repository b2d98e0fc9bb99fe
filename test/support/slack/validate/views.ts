import { z } from "zod";
import type { Json } from "../model.ts";
import { checkBlocks, walk } from "./blocks.ts";
import { plain } from "./composition.ts";
import { refusals } from "./refusal.ts";

// https://docs.slack.dev/reference/views
const common = {
  blocks: z.array(z.unknown()).min(1).max(100),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
};
const modal = z.strictObject({
  type: z.literal("modal"),
  ...common,
  title: plain(24),
  submit: plain(24).optional(),
  close: plain(24).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
});
const home = z.strictObject({ type: z.literal("home"), ...common });

/** The largest view. https://docs.slack.dev/reference/methods/views.open names `view_too_large` at 250 KB. */
export const MAX_VIEW_BYTES = 250_000;

/** What Slack would say against a view of this type; empty when it is legal. A modal with inputs needs `submit`. */
export function checkView(view: unknown, type: "modal" | "home", pointer = "/view"): string[] {
  const found = refusals(type === "modal" ? modal : home, view, pointer);
  const blocks = (view as Json | null)?.["blocks"];
  if (!Array.isArray(blocks)) return found;
  found.push(...checkBlocks(blocks, type, `${pointer}/blocks`).filter((message) => !found.includes(message)));
  const inputs = [...walk(blocks, "")].some(([value]) => value["type"] === "input");
  if (type === "modal" && inputs && (view as Json)["submit"] === undefined)
    found.push(`[ERROR] missing required field: submit [json-pointer:${pointer}]`);
  return found;
}
