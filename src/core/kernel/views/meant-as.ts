import type { Translate } from "../language/translate.ts";
import { truncate } from "../text/truncate.ts";
import { run } from "./build.ts";
import type { Input, Press } from "./model.ts";

// With the words around it, it fits the label of a button on every platform (75 characters).
const WORDS = 50;

/** The button that asks again in the words that were probably meant: "Did you mean “ballistics Chile”?" */
export function meantAs(t: Translate, words: string, command: string, input: Input): Press {
  return run(t("list.meant", { words: truncate(words, WORDS, { at: "word" }) }), command, input);
}
