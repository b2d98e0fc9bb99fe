import { PRESS_MAX } from "../../../src/adapters/discord/press-ids.ts";
import { type Ink, type Rendered, renderView } from "../../../src/adapters/discord/render.ts";
import { formatter } from "../../../src/core/language/format.ts";
import type { Language } from "../../../src/core/language/language.ts";
import { translator } from "../../../src/core/language/translate.ts";
import { pressValues } from "../../../src/core/press.ts";
import type { View } from "../../../src/core/view/model.ts";

export const users = new Map([["p1", "111111111111111111"]]);

export async function rendered(view: View, language: Language = "en"): Promise<Rendered[]> {
  const ink: Ink = {
    t: translator(language),
    format: formatter(language, "America/Mexico_City"),
    now: new Date("2026-11-24T15:00:00Z"),
    values: await pressValues(view, PRESS_MAX, async () => "token-1"),
    users,
  };
  return renderView(view, ink);
}
