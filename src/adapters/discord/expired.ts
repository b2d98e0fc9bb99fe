import { type Language } from "../../core/kernel/language/language.ts";
import { say } from "../../core/kernel/views/build.ts";
import type { Arrived } from "./answering.ts";
import { NO_GUILD } from "./settings.ts";
import type { Spot } from "./spot.ts";
import { readerOf } from "./words.ts";

/** The answer to what is too old to be understood. */
export async function expired({ who, guild }: Spot, sentence: (language: Language) => string): Promise<Arrived> {
  const reader = readerOf(who.locale);
  const view = { ...say(sentence(reader.language), "warning"), refusal: "platform.expired" };
  return { plan: { kind: "answer", view, reader }, space: guild ?? NO_GUILD };
}
