import { fold } from "../../fold.ts";
import type { Kind } from "../read.ts";
import { DEFAULT_WORD, saysDefault } from "../words.ts";

/** The kind, with a word for "as if I had chosen nothing" besides its values; that one is read as null. */
export function clearing(kind: Kind): Kind {
  return {
    ...(kind.stored ? { stored: true } : {}),
    read: (raw, option, reading) => (typeof raw === "string" && saysDefault(raw) ? { value: null } : kind.read(raw, option, reading)),
    async suggest(typed, option, reading) {
      const own = { value: DEFAULT_WORD, label: reading.t("option.default") };
      const begun = typed.trim() === "" || [own.value, own.label].some((word) => fold(word).startsWith(fold(typed)));
      return [...(begun ? [own] : []), ...((await kind.suggest?.(typed, option, reading)) ?? [])];
    },
  };
}
