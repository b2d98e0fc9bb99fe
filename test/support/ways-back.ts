import { LANGUAGES } from "../../src/core/kernel/language/language.ts";
import { translator } from "../../src/core/kernel/language/translate.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Action, View } from "../../src/core/kernel/views/model.ts";

// What a command does is its last word.
const VERBS =
  /(?:^| )(?:undo|cancel|stop|withdraw|remove|restore|reopen|skip|close|erase|delete|leave|disconnect|reject|unmute|unsnooze)$/;
const UNDO = new Set(LANGUAGES.map((language) => translator(language)("undo")));

/** Buttons of a view that take back, stop or call off something at one press. */
export function waysBack(view: View): Action[] {
  return actionsIn(view).filter((action) => {
    if (UNDO.has(action.label)) return true;
    if (action.kind === "open") return false;
    const { answer, resumes, remove, was } = action.input;
    return VERBS.test(action.command) || answer === "withdraw" || [resumes, remove, was].some((x) => x !== undefined);
  });
}
