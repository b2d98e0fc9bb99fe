import { createIntl, createIntlCache, type IntlShape } from "@formatjs/intl";
import { templateOf } from "./define-messages.ts";
import { LOCALES } from "./format.ts";
import type { Language } from "./language.ts";
import type { CommandLine, Words } from "../values/command-line.ts";
import type { MessageArgs, MessageId, WordsArgs } from "./message-ids.ts";
import "./messages/index.ts";

const cache = createIntlCache();
const made = new Map<Language, IntlShape>();

/** Words a message in one language; the arguments are checked against the English text when compiling. */
export interface Translate {
  <Id extends MessageId>(id: Id, ...args: MessageArgs<Id>): string;
  readonly language: Language;
  /** Words a message that names commands: those stay what they are, for each platform to write. */
  readonly rich: <Id extends MessageId>(id: Id, ...args: WordsArgs<Id>) => Words;
  /** Words a problem, whose arguments were checked when it was made. */
  readonly problem: (problem: Worded) => Words;
}

/** A message and its arguments, as data. */
interface Worded {
  readonly code: MessageId;
  readonly params: Arguments;
}

type Arguments = Readonly<Record<string, string | number | boolean | Date | CommandLine>>;

const translators = new Map<Language, Translate>();

/** The translator for a language. A message that cannot be formatted is a bug and throws. */
export function translator(language: Language): Translate {
  const known = translators.get(language);
  if (known) return known;
  const translate = <Id extends MessageId>(id: Id, ...args: MessageArgs<Id>): string =>
    word(language, id, args[0]).map(String).join("");
  const made = Object.assign(translate, {
    language,
    rich: <Id extends MessageId>(id: Id, ...args: WordsArgs<Id>) => word(language, id, args[0]),
    problem: ({ code, params }: Worded) => word(language, code, params),
  });
  translators.set(language, made);
  return made;
}

// Read once each: reading a message anew, or looking it up by all that it is made of, costs many times what using it does.
const formats = new Map<string, MessageFormat>();
type MessageFormat = ReturnType<IntlShape["formatters"]["getMessageFormat"]>;

function word(language: Language, id: MessageId, args: Arguments | undefined): Words {
  const key = `${language} ${id}`;
  let format = formats.get(key);
  if (!format) {
    const { formatters } = intl(language);
    format = formatters.getMessageFormat(unbroken(templateOf(language, id), language), LOCALES[language], undefined, {
      formatters,
    });
    formats.set(key, format);
  }
  const words: unknown = format.format(args);
  return (Array.isArray(words) ? words : [words]).map((one) => (isCommand(one) ? one : String(one)));
}

/** French puts spaces before these signs and inside its quotes at which no line may break. */
const unbroken = (template: string, language: Language): string =>
  language === "fr" ? template.replace(/ (?=[:;?!»])|(?<=«) /gu, "\u00a0") : template;

const isCommand = (one: unknown): one is CommandLine => typeof one === "object" && one !== null && "kind" in one;

function intl(language: Language): IntlShape {
  let one = made.get(language);
  if (!one) {
    one = createIntl(
      {
        locale: LOCALES[language],
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
