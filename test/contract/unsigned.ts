import { TONE_SIGNS } from "../../src/adapters/kit/tone.ts";
import type { Block, Rich, View } from "../../src/core/kernel/views/model.ts";

const TONES = (["good", "warning", "danger"] as const).map((tone) => ({ tone, sign: TONE_SIGNS[tone] }));

/** The view without the sign of its tone, which stands before its first words. */
export function unsigned(view: View): View {
  const [first, ...rest] = view.blocks;
  for (const { tone, sign } of TONES) {
    if (view.title?.startsWith(`${sign} `)) return { ...view, tone, title: view.title.slice(sign.length + 1) };
    const alone = first?.kind === "text" && first.body.length === 1 ? first.body[0] : undefined;
    if (view.title === undefined && alone === sign) return { ...view, tone, blocks: rest };
    const bare = view.title === undefined && first ? withoutSign(first, `${sign} `) : undefined;
    if (bare) return { ...view, tone, blocks: [bare, ...rest] };
  }
  return view;
}

function withoutSign(block: Block, sign: string): Block | undefined {
  if (block.kind === "text") {
    const body = bodyWithout(block.body, sign);
    return body && { ...block, body };
  }
  if (block.kind !== "items") return undefined;
  const [entry, ...others] = block.items;
  const body = entry && bodyWithout(entry.body, sign);
  return body && { ...block, items: [{ ...entry, body }, ...others] };
}

function bodyWithout([first, ...rest]: Rich, sign: string): Rich | undefined {
  if (first === sign) return rest;
  if (typeof first === "string") return first.startsWith(sign) ? [first.slice(sign.length), ...rest] : undefined;
  // Words and the sign before them may be read as one.
  if (first?.kind === "strong" && first.text.startsWith(sign)) return [first.text.slice(sign.length), ...rest];
  return undefined;
}
