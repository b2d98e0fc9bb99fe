import type { ReadBy } from "../../../core/kernel/commands/platform.ts";
import type { View } from "../../../core/kernel/views/model.ts";
import { type WordingDeps, wordingOf } from "../../kit/wording.ts";
import { CHOICE_MAX } from "./choose.ts";
import { LIMITS } from "../limits.ts";
import { type Rendered, renderView } from "./render.ts";
import { SLACK } from "../settings.ts";
import { userOf } from "../user-profiles.ts";

/** What putting views into Slack's blocks needs from the product. */
export type ButtonDeps = WordingDeps;

/** A view as Slack's messages, for a reader in a workspace. */
export async function inBlocks(deps: ButtonDeps, view: View, reader: ReadBy, space: string): Promise<Rendered[]> {
  const shown = { platform: SLACK, space, most: LIMITS.BUTTON_VALUE, mostInMenu: CHOICE_MAX };
  const { accounts, ...wording } = await wordingOf(deps, view, reader, shown);
  return renderView(view, {
    ...wording,
    users: new Map([...accounts].map(([person, handle]) => [person, userOf(handle)])),
  });
}
