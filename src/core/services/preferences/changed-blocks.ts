import type { Language } from "../../kernel/language/language.ts";
import { list, strong } from "../../kernel/views/build.ts";
import type { Block, Input, Rich } from "../../kernel/views/model.ts";
import { type PreferencesChanged, type Habits, typedChoice } from "./change.ts";
import { choiceText } from "./fields.ts";
import type { ChoiceWords } from "./choice-labels.ts";

/** What became of each choice that was changed: what holds now, and what held before. */
export function changedBlocks(made: PreferencesChanged, words: ChoiceWords): Block[] {
  const { t } = words;
  const text = (name: keyof Habits, value: Habits[keyof Habits] | null) =>
    value === null ? t("option.default") : choiceText(name, value, words);
  const lines = (Object.keys(made) as (keyof Habits)[]).flatMap((name): Rich[] => {
    const change = made[name];
    return change
      ? [
          [
            strong(t(`me.${name}`)),
            ` – ${text(name, change.after)} `,
            t("me.before", { value: text(name, change.before) }),
          ],
        ]
      : [];
  });
  return [list(lines)];
}

/** The options that take a change back. */
export function undoOf(made: PreferencesChanged, language: Language): Input {
  return Object.fromEntries(Object.entries(made).map(([name, change]) => [name, typedChoice(change.before, language)]));
}
