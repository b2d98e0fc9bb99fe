import type { Format } from "../../../kernel/language/format.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import { muted } from "../../../kernel/views/build.ts";
import type { Block } from "../../../kernel/views/model.ts";
import type { Correction } from "./corrections.ts";

interface Words {
  readonly t: Translate;
  readonly format: Format;
}

/** "Corrected on 4 March 2027 by Ana Duarte: a note was taken out." Who it was is said to those who may know. */
export function correctionLine({ t, format }: Words, { what, text, by, at }: Correction, named: boolean): string {
  const day = format.moment(at, "date", at);
  const said = text ?? t(`minutes.corrected.${what === "said" ? "reworded" : what}`);
  return named && by !== undefined
    ? t("minutes.corrected.by", { day, who: by, what: said })
    : t("minutes.corrected", { day, what: said });
}

/** What was corrected in minutes after they were posted, a line each. */
export const correctionLines = (words: Words, corrections: readonly Correction[], named: boolean): Block[] =>
  corrections.map((one) => muted(correctionLine(words, one, named)));
