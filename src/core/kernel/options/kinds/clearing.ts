import { fold } from "../../text/fold.ts";
import type { OptionKind } from "../kind.ts";
import { DEFAULT_WORD, NONE_WORD, saysDefault, saysOff } from "../keywords.ts";

/** How an option is cleared by a word: to what holds for everybody, or to nothing. */
export type Clearing = "default" | "none";

const WORDS = {
  default: { word: DEFAULT_WORD, label: "option.default", says: saysDefault },
  none: { word: NONE_WORD, label: "option.none", says: saysOff },
} as const;

/** The kind, with a word besides its values that clears; that one is read as null. */
export function clearing(kind: OptionKind, by: Clearing): OptionKind {
  const { word, label, says } = WORDS[by];
  return {
    ...kind,
    read: (raw, context) => (typeof raw === "string" && says(raw) ? { value: null } : kind.read(raw, context)),
    async suggest(typed, context) {
      const own = { value: word, label: context.t(label) };
      const begun = typed.trim() === "" || [own.value, own.label].some((one) => fold(one).startsWith(fold(typed)));
      return [...(begun ? [own] : []), ...((await kind.suggest?.(typed, context)) ?? [])];
    },
  };
}
