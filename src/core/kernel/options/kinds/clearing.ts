import { fold } from "../../text/fold.ts";
import type { Clearing } from "../options.ts";
import type { Kind } from "../read.ts";
import { DEFAULT_WORD, NONE_WORD, saysDefault, saysOff } from "../words.ts";

const WORDS = {
  default: { word: DEFAULT_WORD, label: "option.default", says: saysDefault },
  none: { word: NONE_WORD, label: "option.none", says: saysOff },
} as const;

/** The kind, with a word besides its values that clears; that one is read as null. */
export function clearing(kind: Kind, by: Clearing): Kind {
  const { word, label, says } = WORDS[by];
  return {
    ...(kind.stored ? { stored: true } : {}),
    read: (raw, option, reading) => (typeof raw === "string" && says(raw) ? { value: null } : kind.read(raw, option, reading)),
    async suggest(typed, option, reading) {
      const own = { value: word, label: reading.t(label) };
      const begun = typed.trim() === "" || [own.value, own.label].some((one) => fold(one).startsWith(fold(typed)));
      return [...(begun ? [own] : []), ...((await kind.suggest?.(typed, option, reading)) ?? [])];
    },
  };
}
