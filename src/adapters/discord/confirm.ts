import { type APIMessageComponent, ButtonStyle, ComponentType } from "discord.js";
import { cutTo } from "../../core/kernel/text/cutting.ts";
import { LIMITS } from "./limits.ts";
import { literal, richText } from "./markdown.ts";
import { DISMISS_ID, pressId } from "./press-ids.ts";
import type { RenderContext, Rendered } from "./render.ts";

/** The private message that asks before a button acts: `label` is the button's, `value` what it carries. "Yes" presses it, "No" sends DISMISS_ID. */
export function confirmation(label: string, value: string, { t }: Pick<RenderContext, "t">): Rendered {
  const question = richText([{ kind: "strong", text: t("discord.confirm.title") }], { users: new Map() });
  const said = literal(t("discord.confirm.text", { label: cutTo(label, LIMITS.BUTTON_LABEL) }));
  return {
    components: [
      { type: ComponentType.TextDisplay, content: `${question}\n${said}` },
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.Button,
            style: ButtonStyle.Danger,
            label: cutTo(t("discord.confirm.yes"), LIMITS.BUTTON_LABEL),
            custom_id: pressId(0, value),
          },
          {
            type: ComponentType.Button,
            style: ButtonStyle.Secondary,
            label: cutTo(t("discord.confirm.no"), LIMITS.BUTTON_LABEL),
            custom_id: DISMISS_ID,
          },
        ],
      },
    ],
    files: [],
  };
}

/** Whether a message is such a question: its answer takes its place. */
export function isQuestion(components: readonly APIMessageComponent[]): boolean {
  return components.some(
    (c) =>
      c.type === ComponentType.ActionRow && c.components.some((b) => "custom_id" in b && b.custom_id === DISMISS_ID),
  );
}
