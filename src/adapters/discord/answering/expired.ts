import { type Language } from "../../../core/kernel/language/language.ts";
import { say } from "../../../core/kernel/views/build.ts";
import { readerOf } from "../../kit/wording.ts";
import type { PlannedReply } from "./reply-context.ts";
import { NO_GUILD } from "../settings.ts";
import type { ReplyTarget } from "./reply-target.ts";

/** The answer to what is too old to be understood. */
export async function expired(
  { who, guild }: ReplyTarget,
  sentence: (language: Language) => string,
): Promise<PlannedReply> {
  const reader = readerOf({ locale: who.locale });
  const view = { ...say(sentence(reader.language), "warning"), refusal: "platform.expired" };
  return { plan: { kind: "answer", view, reader }, space: guild ?? NO_GUILD };
}
