import { translator } from "../../../core/kernel/language/translate.ts";
import { text } from "../../../core/kernel/views/build.ts";
import type { View } from "../../../core/kernel/views/model.ts";
import { ownReader } from "../../kit/own-reader.ts";
import { inComponents } from "../rendering/in-components.ts";
import { messagePayload } from "../rendering/message-payload.ts";
import { DISCORD } from "../settings.ts";
import type { Acknowledged } from "./acknowledge.ts";
import type { ReplyDeps } from "./reply-context.ts";
import type { ReplyTarget } from "./reply-target.ts";

/** Tells somebody who comes again, alone and after their answer, that what they had asked for was done although they were not told. */
export async function tellUndelivered(
  deps: ReplyDeps,
  { target: { who, guild }, space }: { readonly target: ReplyTarget; readonly space: string },
  said: Pick<Acknowledged, "say">,
): Promise<void> {
  // Where the database is away, what waits there goes on waiting.
  const waits = await deps.undelivered?.take(who.user).catch(() => undefined);
  if (!waits) return;
  const reader = await ownReader(deps, { platform: DISCORD, space: guild, user: who.user }, who);
  const t = translator(reader.language);
  const when = new Date(waits.at);
  const label = waits.does === undefined ? undefined : deps.titleOf?.(waits.does);
  const body =
    label === undefined
      ? t.rich("discord.undelivered", { when })
      : t.rich("discord.undelivered.what", { what: t(label), when });
  const view: View = { tone: "warning", blocks: [text(...body)] };
  for (const message of await inComponents(deps, view, reader, space))
    await said.say("private", [await messagePayload(message, deps, { space, ephemeral: true })]);
}
