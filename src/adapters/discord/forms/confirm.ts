import { type APIMessageComponent, ButtonStyle, ComponentType } from "discord.js";

import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import { tokenOfFix, tokenOfPicks } from "./draft-ids.ts";
import { communityMenuOf } from "./community-menu.ts";
import { LIMITS } from "../limits.ts";
import { literal } from "../rendering/markdown.ts";
import { DISMISS_ID, pressId } from "../rendering/press-ids.ts";
import type { RenderContext, Rendered } from "../rendering/render.ts";

/** The private message that asks before a button acts: `label` is the button's, `value` what it carries. "Yes" presses it, "No" sends DISMISS_ID. */
export function confirmation(label: string, value: string, { t }: Pick<RenderContext, "t">): Rendered {
  const question = `**${literal(t("discord.confirm.title"))}**`;
  const said = literal(t("discord.confirm.text", { label: truncate(label, LIMITS.BUTTON_LABEL, FOR_PLATFORM) }));
  return {
    components: [
      { type: ComponentType.TextDisplay, content: `${question}\n${said}` },
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.Button,
            style: ButtonStyle.Danger,
            label: truncate(t("discord.confirm.yes"), LIMITS.BUTTON_LABEL, FOR_PLATFORM),
            custom_id: pressId(0, value),
          },
          {
            type: ComponentType.Button,
            style: ButtonStyle.Secondary,
            label: truncate(t("discord.confirm.no"), LIMITS.BUTTON_LABEL, FOR_PLATFORM),
            custom_id: DISMISS_ID,
          },
        ],
      },
    ],
    files: [],
  };
}

/** Whether a message is such a question, or one about a form that is to be mended or gone on with: its answer takes its place. */
export function isQuestion(components: readonly APIMessageComponent[]): boolean {
  return components.some(
    (c) => c.type === ComponentType.ActionRow && c.components.some((b) => "custom_id" in b && asks(b.custom_id)),
  );
}

const asks = (id: string) =>
  id === DISMISS_ID ||
  tokenOfFix(id) !== undefined ||
  tokenOfPicks(id) !== undefined ||
  (communityMenuOf(id) ?? "") !== "";
