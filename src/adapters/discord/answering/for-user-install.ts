import { ComponentType } from "discord.js";
import type { ReadBy } from "../../../core/kernel/commands/platform.ts";
import { translator } from "../../../core/kernel/language/translate.ts";
import { below } from "../rendering/below.ts";
import { literal } from "../rendering/markdown.ts";
import type { Rendered } from "../rendering/render.ts";
import { type CommunityMenu, communityMenu } from "../forms/community-menu.ts";

// Discord takes five messages after the first, of which one may tell of something earlier
// (https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages).
const MOST = 4;

/** An answer to somebody who asks by an installation of their own: as much of it as Discord takes, and which community it is of where they are in several. */
export function forUserInstall(
  messages: readonly Rendered[],
  among: CommunityMenu | undefined,
  reader: ReadBy,
): readonly Rendered[] {
  const kept = messages.slice(0, MOST);
  const content = literal(translator(reader.language)("discord.own.more"));
  const cut = kept.length < messages.length ? [{ type: ComponentType.TextDisplay as const, content }] : [];
  return below(kept, [...cut, ...(among ? [communityMenu(among, reader)] : [])], "last");
}
