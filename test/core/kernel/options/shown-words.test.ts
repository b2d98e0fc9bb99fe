import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../../../src/features.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { LANGUAGES, type Language } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import type { ParseContext } from "../../../../src/core/kernel/options/kind.ts";
import { type OptionSpec, optionsOf } from "../../../../src/core/kernel/options/options.ts";

const context = (language: Language) =>
  ({
    now: new Date("2026-11-24T15:00:00Z"),
    caller: { language },
    t: translator(language),
    format: formatter(language, "UTC"),
    zone: "UTC",
    terms: async () => [],
  }) as unknown as ParseContext;

/** Every option of the product, once for each label and kind. */
const options = [
  ...new Map(
    CATALOGUE.commands.flatMap(({ path, input }) =>
      optionsOf(input)
        .filter((option) => !option.hidden)
        .map((option) => [`${option.label} ${option.kind.name}`, { path, option }] as const),
    ),
  ).values(),
];

/** Words that a form, a list or a label shows for an option, and the value that each stands for; undefined where any will do. */
function shown({ kind, clearable, label }: OptionSpec, language: Language): [word: string, value: unknown][] {
  const t = translator(language);
  const offered = kind.offers?.(language) ?? [];
  const quoted = [...t(label).matchAll(/[“«]\s?([^”»]+?)\s?[”»]/gu)].map(([, word = ""]) => word);
  const listed = (value: string) => (kind.lists ? [value] : value);
  return [
    ...Object.entries(kind.values ?? {}).map(([value, name]): [string, unknown] => [t(name), listed(value)]),
    ...offered.map((choice): [string, unknown] => [choice.label, undefined]),
    ...(clearable === "default"
      ? [t("option.default"), t("option.default.word")].map((word): [string, unknown] => [word, null])
      : []),
    ...(clearable === "none" ? [[t("option.none"), null] as [string, unknown]] : []),
    ...(kind.widget === "switch"
      ? [[t("word.yes"), true] as [string, unknown], [t("word.no"), false] as [string, unknown]]
      : []),
    ...(["hours", "leads"].includes(kind.name)
      ? [t("option.off"), t("me.none")].map((word): [string, unknown] => [word, offOf(kind.name, clearable)])
      : []),
    ...quoted.map((word): [string, unknown] => [word, undefined]),
  ];
}

/** What "off" means: no hours where there may be none, else all of them; no leads. */
const offOf = (kind: string, clearable: OptionSpec["clearable"]) =>
  kind === "hours" ? (clearable === "none" ? null : "off") : [];

describe.each(LANGUAGES)("words that are shown in %s", (language) => {
  it.each(options.map(({ path, option }) => [path, option.name, option] as const))(
    "are understood when typed: %s %s",
    async (_path, _name, option) => {
      for (const [word, value] of shown(option, language))
        for (const typed of [word, word.toLowerCase()]) {
          const read = await option.kind.read(typed, context(language));
          if (value === undefined) expect([typed, "value" in read]).toEqual([typed, true]);
          else expect([typed, read]).toEqual([typed, { value }]);
        }
    },
  );
});
