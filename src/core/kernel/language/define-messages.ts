import { type Language, LANGUAGES } from "./language.ts";
import type { MessageId } from "./message-ids.ts";

/** Messages in every language, by id. */
export type Messages = Readonly<Record<Language, Readonly<Record<string, string>>>>;

const known = Object.fromEntries(LANGUAGES.map((language) => [language, new Map<string, string>()])) as Record<
  Language,
  Map<string, string>
>;

/**
 * Makes messages known to the translators of this process, and returns them. Each folder that has words of its own does it once, in
 * `messages/index.ts`; a product that loads no such folder has none of its messages. Throws for an id that is there already.
 */
export function defineMessages<Ids extends string>(
  messages: Readonly<Record<Language, Readonly<Record<Ids, string>>>>,
): Messages {
  for (const language of LANGUAGES) {
    const own = known[language];
    for (const [id, template] of Object.entries<string>(messages[language])) {
      if (own.has(id)) throw new Error(`the message "${id}" is defined twice`);
      own.set(id, template);
    }
  }
  return messages;
}

/** A message as it is written, before its arguments are put in. Throws for one that nothing loaded has defined. */
export function templateOf(language: Language, id: MessageId): string {
  const template = known[language].get(id);
  if (template === undefined)
    throw new Error(`there is no message "${id}": the folder whose words it belongs to is not loaded`);
  return template;
}

/** Whether anything loaded has defined a message. */
export function hasMessage(id: string): id is MessageId {
  return known.en.has(id);
}

/** All messages of a language that are loaded, for the tests that compare them. */
export function messagesOf(language: Language): Readonly<Record<MessageId, string>> {
  return Object.fromEntries(known[language]) as Record<MessageId, string>;
}
