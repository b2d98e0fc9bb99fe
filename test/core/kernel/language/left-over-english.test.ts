import { expect, it } from "vitest";
import { CATALOGUE } from "../../../../src/features.ts";
import { COMMON_WORDS } from "../../../../src/core/kernel/language/common-words/common-words.ts";
import { messagesOf } from "../../../../src/core/kernel/language/define-messages.ts";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { optionsOf } from "../../../../src/core/kernel/options/options.ts";
import { foldedWords } from "../../../../src/core/kernel/text/fold.ts";
import "../../../support/all-messages.ts";

// What operators type and read: variables, verbs and what a platform's own pages call things.
const OPERATORS = /^(?:terminal|slack|discord|kit|playground\.error|\w+\.operator)\./;
// Lines to type, whose options are put into the reader's language where they are shown; names of columns are read in all languages.
const TYPED = /^(?:example|import\.columns|name)\./;
/** Words that are the same there, or have no other name: labels, formats, parts of a rule. */
const SAME = new Set(
  `amber clear green red strict tlp freq weekly daily monthly yearly byday count until rrule exdate exrule rdate vcalendar
  range sequence summary dtstart uid begin csv ics json utf http https cron min tab shift enter esc english rapporteur bot
  ana paraguay web chat url google calendar`.split(/\s+/u),
);

/** Words that mean something in that language, too. */
const OWN: Readonly<Record<string, string>> = {
  es: "use invite",
  pt: "use for",
  fr: "cite place possible votes page long details second change questions propose",
};

const english = messagesOf("en");
const typedNames = CATALOGUE.commands.flatMap(({ path, input }) => [
  ...path.split(" "),
  ...optionsOf(input).map(({ name }) => name),
]);
const everyday = Object.values(COMMON_WORDS.en).flatMap((words) => [...words]);

const literal = (text: string) =>
  text
    .replace(/`[^`]*`/gu, " ")
    .replace(/https?:\/\/\S+/gu, " ")
    .replace(/\{\w+, (?:plural|select),/gu, " ")
    .replace(/(?:=\d|\w+) \{/gu, " {")
    .replace(/\{\w+(?:, [^{}]*)?\}/gu, " ");

it.each(LANGUAGES.filter((language) => language !== "en"))("no word of English is left in %s", (language) => {
  const messages = messagesOf(language);
  const ids = Object.keys(messages) as (keyof typeof messages)[];
  const own = new Set([
    ...Object.values(COMMON_WORDS[language]).flatMap((words) => [...words]),
    ...(OWN[language] ?? "").split(" "),
    ...ids.filter((id) => id.startsWith("name.")).flatMap((id) => foldedWords(messages[id])),
  ]);
  const wanted = new Set([...typedNames, ...everyday].filter((word) => word.length > 2 && !own.has(word)));
  const left = ids
    .filter((id) => !OPERATORS.test(id) && !TYPED.test(id))
    .flatMap((id) => {
      const there = new Set(foldedWords(literal(english[id])));
      const words = foldedWords(literal(messages[id])).filter((w) => wanted.has(w) && there.has(w) && !SAME.has(w));
      return words.map((word) => `${id}: ${word}`);
    });
  expect([...new Set(left)]).toEqual([]);
});
