import type { ReadBy } from "../../../core/kernel/commands/platform.ts";
import type { View } from "../../../core/kernel/views/model.ts";
import { type WordingDeps, wordingOf } from "../../kit/wording.ts";
import { PRESS_MAX } from "./press-ids.ts";
import { type Rendered, renderView } from "./render.ts";
import { DISCORD } from "../settings.ts";
import type { Typing } from "../registration/typing.ts";

/** What putting views into Discord's components needs from the product. */
export type ButtonDeps = WordingDeps & Pick<Typing, "mentionCommand">;

/** A view as Discord's messages, for a reader in a guild. */
export async function inComponents(deps: ButtonDeps, view: View, reader: ReadBy, guild: string): Promise<Rendered[]> {
  const shown = { platform: DISCORD, space: guild, most: PRESS_MAX };
  const { accounts: users, ...wording } = await wordingOf(deps, view, reader, shown);
  return renderView(view, { ...wording, users, mentionCommand: deps.mentionCommand });
}
