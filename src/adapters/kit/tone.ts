import type { Block, Rich, Tone, View } from "../../core/kernel/views/model.ts";

/** What a view's tone looks like in text, where a colour alone would not be seen by all. Each is read aloud by its name. */
export const TONE_SIGNS: Readonly<Record<Tone, string>> = { plain: "", good: "✅", warning: "⚠️", danger: "🛑" };

/** The view with the sign of its tone before its title, or before its first words. */
export function toned(view: View): View {
  const sign = TONE_SIGNS[view.tone ?? "plain"];
  if (sign === "") return view;
  if (view.title !== undefined && view.title.trim() !== "") return { ...view, title: `${sign} ${view.title}` };
  const [first, ...rest] = view.blocks;
  return { ...view, blocks: [...signedFirst(sign, first), ...rest] };
}

function signedFirst(sign: string, first: Block | undefined): Block[] {
  const signed = (body: Rich): Rich => [`${sign} `, ...body];
  if (first?.kind === "text" && first.muted !== true) return [{ ...first, body: signed(first.body) }];
  const [entry, ...others] = first?.kind === "items" ? first.items : [];
  if (first?.kind === "items" && entry)
    return [{ ...first, items: [{ ...entry, body: signed(entry.body) }, ...others] }];
  return [{ kind: "text", body: [sign] }, ...(first ? [first] : [])];
}
