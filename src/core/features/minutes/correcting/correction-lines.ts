import type { Format } from "../../../kernel/language/format.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
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

/** So many stand in a message, the latest, and so many characters; our choice: it is of the minutes. */
const MOST = 6;
const CHARACTERS = 1_000;

/** What was corrected in minutes after they were posted, a line each: of many the latest, and how many came before, which a file has. */
export function correctionLines(words: Words, corrections: readonly Correction[], named: boolean): Block[] {
  const lines = corrections.slice(-MOST).map((one) => correctionLine(words, one, named));
  let room = CHARACTERS;
  const latest = lines.toReversed().filter((line, nth) => (room -= line.length) >= 0 || nth === 0);
  const earlier = corrections.length - latest.length;
  return [
    ...(earlier > 0
      ? [muted(...words.t.rich("minutes.corrected.earlier", { count: earlier, command: commandLine("minutes file") }))]
      : []),
    ...latest.toReversed().map((line) => muted(line)),
  ];
}
