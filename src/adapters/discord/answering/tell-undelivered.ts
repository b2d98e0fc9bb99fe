import { type Translate, translator } from "../../../core/kernel/language/translate.ts";
import { text } from "../../../core/kernel/views/build.ts";
import type { View } from "../../../core/kernel/views/model.ts";
import { ownReader } from "../../kit/own-reader.ts";
import { inComponents } from "../rendering/in-components.ts";
import { messagePayload } from "../rendering/message-payload.ts";
import { DISCORD } from "../settings.ts";
import type { Acknowledged } from "./acknowledge.ts";
import type { ReplyDeps } from "./reply-context.ts";
import type { ReplyTarget } from "./reply-target.ts";
import type { UndeliveredAnswer } from "./undelivered.ts";

/** Tells somebody who comes again, alone and after their answer, that what they had asked for was done although they were not told. */
export async function tellUndelivered(
  deps: ReplyDeps,
  { target: { who, guild }, space }: { readonly target: ReplyTarget; readonly space: string },
  said: Pick<Acknowledged, "say">,
): Promise<void> {
  await deps.undelivered?.tell(who.user, async (waits) => {
    const reader = await ownReader(deps, { platform: DISCORD, space: guild, user: who.user }, who);
    for (const message of await inComponents(deps, viewOf(deps, waits, translator(reader.language)), reader, space))
      await said.say("private", [await messagePayload(message, deps, { space, ephemeral: true })]);
  });
}

function viewOf({ titleOf }: ReplyDeps, waits: UndeliveredAnswer, t: Translate): View {
  const when = new Date(waits.at);
  const label = waits.does === undefined ? undefined : titleOf?.(waits.does);
  const body =
    label === undefined
      ? t.rich("discord.undelivered", { when })
      : t.rich("discord.undelivered.what", { what: t(label), when });
  return { tone: "warning", blocks: [text(...body)] };
}
