import { ComponentType } from "discord.js";
import { formatter } from "../../../core/kernel/language/format.ts";
import { translator } from "../../../core/kernel/language/translate.ts";
import type { WorkPlan } from "../../../core/kernel/commands/platform.ts";
import { literal } from "../rendering/markdown.ts";
import { type MessagePayload, messagePayload } from "../rendering/message-payload.ts";
import type { ReplyContext } from "./reply-context.ts";

/** What the bot will do and is not allowed to do there, for whoever caused it. */
export async function warnings(at: ReplyContext, { posts, events }: WorkPlan): Promise<MessagePayload[]> {
  const { deps, target, reader, space } = at;
  const { lacking, lackingEvents, channelName: channel = target.channel } = target;
  const t = translator(reader.language);
  const rights = (names: readonly string[]) => formatter(reader.language, reader.zone).all(names);
  const sentences = [
    ...(posts && !posts.channel && lacking.length > 0
      ? [t("platform.lacking", { rights: rights(lacking), channel })]
      : []),
    ...(events && lackingEvents.length > 0 ? [t("platform.lacking.events", { rights: rights(lackingEvents) })] : []),
  ];
  const shown = (content: string) => ({
    components: [{ type: ComponentType.TextDisplay as const, content }],
    files: [],
  });
  return Promise.all(sentences.map((one) => messagePayload(shown(literal(one)), deps, { space, ephemeral: true })));
}
