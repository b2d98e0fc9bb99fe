import { PRESS_MAX } from "../../../../src/adapters/discord/rendering/press-ids.ts";
import { type RenderContext, type Rendered, renderView } from "../../../../src/adapters/discord/rendering/render.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import type { Language } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { buttonValues } from "../../../../src/core/kernel/commands/button-payload.ts";
import type { View } from "../../../../src/core/kernel/views/model.ts";
import { slashLine } from "../../../../src/core/kernel/values/command-line.ts";

export const users = new Map([["p1", "111111111111111111"]]);

export async function rendered(view: View, language: Language = "en"): Promise<Rendered[]> {
  const context: RenderContext = {
    t: translator(language),
    format: formatter(language, "America/Mexico_City"),
    now: new Date("2026-11-24T15:00:00Z"),
    values: await buttonValues(view, PRESS_MAX, async () => "token-1"),
    users,
    typeCommand: slashLine,
    mentionCommand: ({ path, words = "" }) => ({ mention: `</${path}:7>`, entered: words }),
  };
  return renderView(view, context);
}
