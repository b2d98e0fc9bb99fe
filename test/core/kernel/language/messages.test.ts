import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../../../src/features.ts";
import { messagesOf } from "../../../../src/core/kernel/language/define-messages.ts";
import { LOCALES } from "../../../../src/core/kernel/language/format.ts";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import type { MessageId } from "../../../../src/core/kernel/language/message-ids.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { optionsOf } from "../../../../src/core/kernel/options/options.ts";

const english = messagesOf("en");
const ids = Object.keys(english) as MessageId[];

/** Names of a message's arguments, with the kind of formatting each gets. */
function args(elements: readonly MessageFormatElement[], into = new Set<string>()): Set<string> {
  for (const e of elements) {
    if (e.type === TYPE.literal || e.type === TYPE.pound) continue;
    if (e.type === TYPE.tag) {
      args(e.children, into);
      continue;
    }
    into.add(e.value);
    if (e.type === TYPE.plural || e.type === TYPE.select) for (const o of Object.values(e.options)) args(o.value, into);
  }
  return into;
}

function plurals(elements: readonly MessageFormatElement[]): string[][] {
  return elements.flatMap((e) =>
    e.type === TYPE.plural || e.type === TYPE.select
      ? [
          ...(e.type === TYPE.plural && e.pluralType === "cardinal" ? [Object.keys(e.options)] : []),
          ...Object.values(e.options).flatMap((o) => plurals(o.value)),
        ]
      : [],
  );
}

describe.each(LANGUAGES)("messages in %s", (language) => {
  const messages = messagesOf(language);
  it("are the same as in English, none missing and none more", () => {
    expect(Object.keys(messages).sort()).toEqual([...ids].sort());
  });
  it("take the same arguments as in English", () => {
    for (const id of ids)
      expect([id, [...args(parse(messages[id]))].sort()]).toEqual([id, [...args(parse(english[id]))].sort()]);
  });
  it("say something, without blanks at the ends or doubled inside", () => {
    for (const id of ids) expect([id, messages[id]]).toEqual([id, messages[id].trim().replace(/ {2,}/g, " ")]);
    for (const id of ids) expect(messages[id], id).not.toBe("");
  });
  it("have every plural form that the language has", () => {
    const needed = new Intl.PluralRules(LOCALES[language]).resolvedOptions().pluralCategories;
    for (const id of ids)
      for (const forms of plurals(parse(messages[id]))) expect(forms, id).toEqual(expect.arrayContaining(needed));
  });
  it("are translated, not copied", () => {
    if (language === "en") return;
    const long = ids.filter((id) => english[id].split(" ").length > 4);
    expect(long.filter((id) => messages[id] === english[id])).toEqual([]);
  });
  it("fit the platforms where they name commands and options", () => {
    const t = translator(language);
    for (const command of CATALOGUE.commands) {
      // Discord: description of a command at most 100 characters; label of a modal's field at most 45.
      expect(t(command.summary).length, command.path).toBeLessThanOrEqual(100);
      // Slack: a modal's title and its buttons at most 24; Discord: 45, with room for the step.
      if (!command.hidden)
        expect(command, command.path).toMatchObject({
          title: expect.any(String) as string,
          submit: expect.any(String) as string,
        });
      expect(t(command.title ?? "form.submit").length, command.path).toBeLessThanOrEqual(24);
      expect(t(command.submit ?? "form.submit").length, command.path).toBeLessThanOrEqual(24);
      for (const option of optionsOf(command.input)) {
        expect(t(option.label).length, `${command.path} ${option.name}`).toBeLessThanOrEqual(45);
        for (const label of Object.values(option.kind.values ?? {}))
          expect(t(label).length, label).toBeLessThanOrEqual(75);
      }
    }
  });
});
