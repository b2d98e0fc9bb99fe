import type { Language } from "../../../core/kernel/language/language.ts";
import { say } from "../../../core/kernel/views/build.ts";
import { ownReader } from "../../kit/own-reader.ts";
import type { PlannedReply, ReplyDeps } from "./reply-context.ts";
import { DISCORD, NO_GUILD } from "../settings.ts";
import type { ReplyTarget } from "./reply-target.ts";

/** The answer to what is too old to be understood. */
export async function expired(
  deps: Pick<ReplyDeps, "store">,
  { who, guild }: ReplyTarget,
  sentence: (language: Language) => string,
): Promise<PlannedReply> {
  const reader = await ownReader(deps, { platform: DISCORD, space: guild, user: who.user }, who);
  const view = { ...say(sentence(reader.language), "warning"), refusal: "platform.expired" };
  return { plan: { kind: "answer", view, reader }, space: guild ?? NO_GUILD };
}
