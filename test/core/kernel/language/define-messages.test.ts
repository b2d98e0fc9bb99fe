import { describe, expect, it } from "vitest";
import { catalogueOf } from "../../../../src/core/kernel/catalogue/catalogue.ts";
import { feature, withCommands } from "../../../../src/core/kernel/catalogue/feature.ts";
import { problem } from "../../../../src/core/kernel/errors/errors.ts";
import { defineMessages, messagesOf } from "../../../../src/core/kernel/language/define-messages.ts";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import type { MessageId } from "../../../../src/core/kernel/language/message-ids.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";

const en = { "toy.title": "Toys", "toy.count": "{count, plural, one {# toy} other {# toys}}" } as const;
const es: Record<keyof typeof en, string> = {
  "toy.title": "Juguetes",
  "toy.count": "{count, plural, one {# juguete} many {# de juguetes} other {# juguetes}}",
};
const pt: Record<keyof typeof en, string> = {
  "toy.title": "Brinquedos",
  "toy.count": "{count, plural, one {# brinquedo} many {# de brinquedos} other {# brinquedos}}",
};
const fr: Record<keyof typeof en, string> = {
  "toy.title": "Jouets",
  "toy.count": "{count, plural, one {# jouet} many {# de jouets} other {# jouets}}",
};

type Own = typeof en;
declare module "../../../../src/core/kernel/language/message-ids.ts" {
  interface MessageTemplates extends Own {}
}

const messages = defineMessages({ en, es, pt, fr });
const toys = feature({ name: "toys", messages, families: [{ word: "toy", about: "toy.title" }] });

describe("a feature's own messages", () => {
  it("are worded in every language, beside those of the product", () => {
    expect(LANGUAGES.map((language) => translator(language)("toy.count", { count: 2 }))).toEqual([
      "2 toys",
      "2 juguetes",
      "2 brinquedos",
      "2 jouets",
    ]);
    expect(translator("en").problem(problem("toy.title"))).toEqual(["Toys"]);
    expect(catalogueOf([withCommands(toys, [])]).features[0]?.messages).toBe(messages);
  });

  it("are known to the compiler, with their arguments", () => {
    const t = translator("en");
    // @ts-expect-error -- it needs a count
    expect(() => t("toy.count")).toThrow("count");
    // @ts-expect-error -- there is none
    expect(() => t("toy.none")).toThrow('there is no message "toy.none"');
  });

  it("are in every language, and there once", () => {
    const other = { "toy.other": "Other" };
    // @ts-expect-error -- a word is missing in French
    const lacking = () => defineMessages({ en: other, es: other, pt: other, fr: {} });
    expect(lacking).toBeTypeOf("function");
    expect(() => defineMessages({ en, es, pt, fr })).toThrow('the message "toy.title" is defined twice');
    expect(messagesOf("fr")["toy.title" satisfies MessageId]).toBe("Jouets");
  });
});
