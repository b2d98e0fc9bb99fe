import { CHOICE_MAX } from "../../../../src/adapters/slack/rendering/choose.ts";
import { LIMITS } from "../../../../src/adapters/slack/limits.ts";
import { buttonValues } from "../../../../src/core/kernel/commands/button-payload.ts";
import { type RenderContext, type Rendered, renderView } from "../../../../src/adapters/slack/rendering/render.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import type { Language } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import type { View } from "../../../../src/core/kernel/views/model.ts";
import { slashLine } from "../../../../src/core/kernel/values/command-line.ts";

const NOW = new Date("2026-11-24T15:00:00Z");
export const users = new Map([["p1", "U0PERSON1"]]);

export async function rendered(view: View, language: Language = "en"): Promise<Rendered[]> {
  const context: RenderContext = {
    t: translator(language),
    format: formatter(language, "America/Mexico_City"),
    now: NOW,
    values: await buttonValues(view, LIMITS.BUTTON_VALUE, async () => "token-1", CHOICE_MAX),
    users,
    typeCommand: slashLine,
  };
  return renderView(view, context);
}
