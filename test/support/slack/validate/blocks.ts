import { z } from "zod";
import type { Json } from "../model.ts";
import { blockOf } from "./block-types.ts";
import { refusals } from "./refusal.ts";

/** Where blocks are shown. */
export type Surface = keyof typeof blockOf;

/** Most blocks of a message, and of a view. https://docs.slack.dev/reference/block-kit/blocks */
export const MAX_BLOCKS: Record<Surface, number> = { message: 50, modal: 100, home: 100 };

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every object inside `value`, itself included, with its JSON pointer. */
export function* walk(value: unknown, pointer: string): Generator<[Json, string]> {
  if (isObject(value)) yield [value, pointer];
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* walk(inner, `${pointer}/${key}`);
}

function twice(values: Iterable<[unknown, string]>, what: string): string[] {
  const seen = new Set<unknown>();
  const found: string[] = [];
  for (const [value, pointer] of values) {
    if (value === undefined) continue;
    if (seen.has(value))
      found.push(`[ERROR] \`${what}\` ${JSON.stringify(value)} already exists [json-pointer:${pointer}]`);
    seen.add(value);
  }
  return found;
}

/** Rules that look at more than one block: unique ids, at most one focus, sums of text. */
function together(blocks: readonly unknown[], surface: Surface, pointer: string): string[] {
  const inner = blocks.map((block, index) => [...walk(block, `${pointer}/${index}`)]);
  const all = inner.flat();
  const found = twice(
    all.map(([value, at]) => [value["block_id"], `${at}/block_id`]),
    "block_id",
  );
  for (const objects of inner)
    found.push(
      ...twice(
        objects.map(([value, at]) => [value["action_id"], `${at}/action_id`]),
        "action_id",
      ),
    );
  if (all.filter(([value]) => value["focus_on_load"] === true).length > 1)
    found.push(`[ERROR] only one element may have focus_on_load [json-pointer:${pointer}]`);
  if (surface !== "modal")
    for (const [value, at] of all) {
      if (value["type"] === "file_input") found.push(`[ERROR] unsupported type: file_input [json-pointer:${at}]`);
      if (value["response_url_enabled"] === true)
        found.push(`[ERROR] response_url_enabled is only for modals [json-pointer:${at}/response_url_enabled]`);
    }
  const sum = (type: string, most: number) => {
    const length = blocks
      .filter((block) => isObject(block) && block["type"] === type)
      .flatMap((block) => [...walk(block, "")])
      .reduce((total, [value]) => total + (typeof value["text"] === "string" ? value["text"].length : 0), 0);
    if (length > most)
      found.push(`[ERROR] ${type} blocks must be less than ${most + 1} characters in all [json-pointer:${pointer}]`);
  };
  sum("markdown", 12_000);
  sum("table", 10_000);
  sum("data_table", 20_000);
  if (all.filter(([value]) => value["type"] === "table").length > 1)
    found.push(`[ERROR] only_one_table_allowed [json-pointer:${pointer}]`);
  return found;
}

/** What Slack would say against `blocks` on a surface; empty when they are legal. */
export function checkBlocks(blocks: unknown, surface: Surface, pointer = "/blocks"): string[] {
  const found = refusals(z.array(blockOf[surface]).max(MAX_BLOCKS[surface]), blocks, pointer);
  return Array.isArray(blocks) ? [...found, ...together(blocks, surface, pointer)] : found;
}

/**
 * What a message weighs. Slack publishes no formula; it refused 13,297 characters in one markdown block and 11,341 in many
 * rich-text elements, so every block and element is counted with a part of its container.
 * https://github.com/slackapi/bolt-js/issues/2509 https://github.com/slackapi/bolt-js/issues/2867
 */
export function weight(blocks: readonly unknown[]): number {
  let total = 0;
  for (const [value] of walk(blocks, "")) {
    for (const key of ["text", "caption", "fallback", "alt_text"])
      if (typeof value[key] === "string") total += value[key].length;
    if (typeof value["type"] === "string") total += 8;
  }
  return total;
}

/** The heaviest message that passes. */
export const MAX_WEIGHT = 13_200;
