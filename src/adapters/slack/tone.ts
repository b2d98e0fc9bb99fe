import type { Block, Rich, Tone, View } from "../../core/kernel/views/model.ts";

/** What a view's tone looks like: Slack's messages have no colour. Each is read aloud by its name. */
export const TONE_SIGNS: Readonly<Record<Tone, string>> = { plain: "", good: "✅", warning: "⚠️", danger: "🛑" };

/** The view with the sign of its tone before its title, or before its first words. */
export function toned(view: View): View {
  const sign = TONE_SIGNS[view.tone ?? "plain"];
  if (sign === "") return view;
  if (view.title !== undefined && view.title.trim() !== "") return { ...view, title: `${sign} ${view.title}` };
  const [first, ...rest] = view.blocks;
  if (first?.kind === "text" && first.muted !== true)
    return { ...view, blocks: [{ ...first, body: signed(sign, first.body) }, ...rest] };
  const alone: Block = { kind: "text", body: [sign] };
  return { ...view, blocks: [alone, ...view.blocks] };
}

const signed = (sign: string, body: Rich): Rich => [`${sign} `, ...body];
