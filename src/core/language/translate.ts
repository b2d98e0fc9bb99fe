import { createIntl, createIntlCache, type IntlShape } from "@formatjs/intl";
import type { Problem } from "../errors.ts";
import type { MessageArgs, MessageId, Messages } from "./catalogue.ts";
import { LOCALES } from "./format.ts";
import type { Language } from "./language.ts";
import { en } from "./messages/en/index.ts";
import { es } from "./messages/es/index.ts";
import { fr } from "./messages/fr/index.ts";
import { pt } from "./messages/pt/index.ts";

const MESSAGES: Record<Language, Messages> = { en, es, pt, fr };
const cache = createIntlCache();
const made = new Map<Language, IntlShape>();

/** Words a message in one language; the arguments are checked against the English text when compiling. */
export interface Translate {
  <Id extends MessageId>(id: Id, ...args: MessageArgs<Id>): string;
  readonly language: Language;
  /** Words a problem, whose arguments were checked when it was made. */
  readonly problem: (problem: Problem) => string;
}

/** The translator for a language. A message that cannot be formatted is a bug and throws. */
export function translator(language: Language): Translate {
  const translate = <Id extends MessageId>(id: Id, ...args: MessageArgs<Id>): string => word(language, id, args[0]);
  return Object.assign(translate, { language, problem: (p: Problem) => word(language, p.code, p.params) });
}

function word(language: Language, id: MessageId, args: Readonly<Record<string, string | number | boolean | Date>> | undefined): string {
  return intl(language).formatMessage({ id }, args === undefined ? undefined : { ...args });
}

function intl(language: Language): IntlShape {
  let one = made.get(language);
  if (!one) {
    one = createIntl(
      {
        locale: LOCALES[language],
        messages: MESSAGES[language],
        onError: (error) => {
          throw error;
        },
      },
      cache,
    );
    made.set(language, one);
  }
  return one;
}

/** All messages of a language, for the test that compares them. */
export function messagesOf(language: Language): Messages {
  return MESSAGES[language];
}
