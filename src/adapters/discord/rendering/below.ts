import { type APIMessageTopLevelComponent, ComponentType } from "discord.js";
import type { ReadBy } from "../../../core/kernel/commands/platform.ts";
import { translator } from "../../../core/kernel/language/translate.ts";
import type { Rendered } from "./render.ts";

/** Messages with something below the first or the last of them. */
export function below(
  messages: readonly Rendered[],
  more: readonly APIMessageTopLevelComponent[],
  which: "first" | "last",
): readonly Rendered[] {
  const at = which === "first" ? 0 : messages.length - 1;
  return messages.map((one, i) => (i === at ? { ...one, components: [...one.components, ...more] } : one));
}

/** Whose doing an answer is: Discord itself says who typed a command, but not who pressed a button. */
export function byWhom(user: string, { language }: ReadBy): APIMessageTopLevelComponent {
  // Small text.
  const content = `-# ${translator(language)("platform.by", { person: `<@${user}>` })}`;
  return { type: ComponentType.TextDisplay, content };
}
